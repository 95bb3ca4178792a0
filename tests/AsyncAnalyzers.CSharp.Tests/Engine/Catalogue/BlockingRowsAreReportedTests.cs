using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Catalogue;

/// <summary>Calls every API of every <c>blocks</c> row from async code: a row that no rule sees is a dead row.</summary>
public sealed class BlockingRowsAreReportedTests
{
    // Right in most places; the rule speaks of them only in the situations that tests of its own show.
    private static readonly string[] ReportedInSomeSituationsOnly =
    [
        "M:System.Collections.Concurrent.BlockingCollection`1.Add",
        "M:System.Collections.Concurrent.BlockingCollection`1.TryAdd",
        "M:System.Threading.ReaderWriterLock.",
        "M:System.Threading.ReaderWriterLockSlim.",
        "P:Microsoft.AspNetCore.Http.HttpRequest.Form",
    ];

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Calls", references: TestReferences.WholeCatalogue.References, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    [Fact]
    public async Task EveryOverload_IsReportedInAsyncCode()
    {
        var calls = Calls().ToList();
        var source = new StringBuilder("#pragma warning disable CS0618, SYSLIB0014, SYSLIB0006\nclass C\n{\n");
        for (var i = 0; i < calls.Count; i++)
            source.AppendLine($"    async System.Threading.Tasks.Task M{i}{calls[i].Header} {{ await System.Threading.Tasks.Task.Yield(); {calls[i].Call}; }}");
        var tree = CSharpSyntaxTree.ParseText(source.Append('}').ToString(), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = Empty.AddSyntaxTrees(tree);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(error => error.Severity == DiagnosticSeverity.Error));

        var reported = await AnalyzerRun.DiagnosticsOfAsync(compilation, new AnalyzerOptions([]), [new BlockingPrimitiveAnalyzer()], TestContext.Current.CancellationToken);
        var root = await tree.GetRootAsync(TestContext.Current.CancellationToken);
        var seen = reported.Select(report => root.FindNode(report.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.Text).ToHashSet();
        Assert.True(calls.Count > 100);
        Assert.Equal("", string.Join("\n", calls.Where((_, i) => !seen.Contains("M" + i)).Select(call => call.Id).Where(IsAlwaysReported)));
    }

    private static bool IsAlwaysReported(string id) => !ReportedInSomeSituationsOnly.Any(id.StartsWith);

    private static IEnumerable<(string Id, string Header, string Call)> Calls() =>
        from entry in ShippedCatalogue.Table.Entries
        where entry.Row.Kind == CatalogueKind.Blocks
        from symbol in CatalogueResolver.Resolve(entry.Id, Empty)
        select (symbol.GetDocumentationCommentId()!, Header(symbol), Call(symbol));

    private static string Header(ISymbol symbol)
    {
        var parameters = Parameters(symbol).Select((parameter, position) => $"{Full(parameter.Type)} a{position}").ToList();
        if (!symbol.IsStatic)
            parameters.Insert(0, Full(symbol.ContainingType) + " receiver");
        var generics = symbol.ContainingType.TypeParameters.Concat((symbol as IMethodSymbol)?.TypeParameters ?? []).Select(type => type.Name).ToList();
        return (generics.Count > 0 ? $"<{string.Join(", ", generics)}>" : "") + $"({string.Join(", ", parameters)})";
    }

    private static string Call(ISymbol symbol)
    {
        var arguments = string.Join(", ", Parameters(symbol).Select((parameter, position) => Keyword(parameter.RefKind) + "a" + position));
        var receiver = symbol.IsStatic ? Full(symbol.ContainingType) : "receiver";
        return symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => $"_ = new {Full(symbol.ContainingType)}({arguments})",
            IMethodSymbol method => $"{receiver}.{method.Name}({arguments})",
            _ => $"_ = {receiver}.{symbol.Name}",
        };
    }

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol symbol) => (symbol as IMethodSymbol)?.Parameters ?? [];

    private static string Keyword(RefKind kind) => kind switch
    {
        RefKind.Out => "out ",
        RefKind.Ref => "ref ",
        _ => "",
    };

    private static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
