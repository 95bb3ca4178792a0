using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Tests.Robustness;

/// <summary>
/// Runs every analyzer and every fix over a text in whatever state it is, as an editor does between two keystrokes.
/// The test fails when one throws, reports outside of the file, or does not come back.
/// </summary>
internal static class EditorRun
{
    // Far above what any of the texts takes on a busy machine; a hang must fail the test and not the build.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task<ImmutableArray<Diagnostic>> RunAsync(string source, int mostFixes = int.MaxValue) =>
        RunAsync(source, TestReferences.Net100, mostFixes: mostFixes);

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        string source, TestReferences references, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, int mostFixes = int.MaxValue)
    {
        using var workspace = new AdhocWorkspace();
        var project = Open(workspace, source, references, kind);
        var run = Task.Run(async () =>
        {
            var reported = await AnalyzerRun.DiagnosticsOfAsync(project, AllRules.Every);
            foreach (var diagnostic in reported.Take(mostFixes))
                await TryFixesAsync(project, diagnostic);
            return reported;
        });
        return await run.WaitAsync(Patience);
    }

    /// <summary>A project with that text as its one file, in whatever state it is.</summary>
    public static Project Open(AdhocWorkspace workspace, string source, TestReferences references, OutputKind kind)
    {
        var state = new TestState { OutputKind = kind };
        var settings = new CompileSettings(references, LanguageVersion.Preview, NullableContextOptions.Enable, ImplicitUsings: references != TestReferences.None);
        // Added as it is: what looks like a test's markup is none.
        return TestSolution.Create(workspace, state, settings).Projects.Single().AddDocument("Test0.cs", source, filePath: "/0/Test0.cs").Project;
    }

    /// <summary>Asks every fix for its actions and computes each of them.</summary>
    private static async Task TryFixesAsync(Project project, Diagnostic diagnostic)
    {
        if (!diagnostic.Location.IsInSource)
            return;

        var document = project.GetDocument(diagnostic.Location.SourceTree!)!;
        var actions = new List<CodeAction>();
        foreach (var provider in AllFixes.Every.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        foreach (var action in actions)
            await action.GetOperationsAsync(CancellationToken.None);
    }
}
