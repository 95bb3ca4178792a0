using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Where nothing is left to mend, <c>dotnet format</c> must not print that it was unable to.</summary>
public sealed class FixAllOfNothingTests
{
    public static TheoryData<string> Fixes { get; } =
        new(AllFixes.Every.Where(fix => fix.GetFixAllProvider() is not null).Select(fix => fix.GetType().Name));

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task NoDiagnostics_GivesAnActionThatChangesNothing(string name)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("P", LanguageNames.CSharp).AddDocument("C.cs", "class C { }", filePath: "/0/C.cs").Project;
        var fix = AllFixes.Every.Single(fix => fix.GetType().Name == name);
        var context = new FixAllContext(project, fix, FixAllScope.Solution, null, fix.FixableDiagnosticIds, new NoDiagnostics(), CancellationToken.None);

        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);

        Assert.NotNull(action);
        Assert.Same(project.Solution, await FixSession.ApplyAsync(project.Solution, action));
    }

    private sealed class NoDiagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetAsync();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetAsync();

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetAsync();

        private static Task<IEnumerable<Diagnostic>> GetAsync() => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
