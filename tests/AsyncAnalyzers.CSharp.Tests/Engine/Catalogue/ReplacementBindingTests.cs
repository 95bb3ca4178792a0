using System.Collections.Generic;
using System.Linq;
using System.Text;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Catalogue;

/// <summary>Compiles <c>await replacement</c> of every shipped row for every overload that the row names.</summary>
public sealed class ReplacementBindingTests
{
    // The replacement of a statement: nobody asks a yield for its bool.
    private static readonly HashSet<string> ResultIsLost = ["M:System.Threading.Thread.Yield"];

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Replacements", references: TestReferences.WholeCatalogue.References, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static TheoryData<string> Rows => [.. ShippedCatalogue.Table.Entries.Where(entry => entry.Row.Replacement is not null).Select(entry => entry.Row.Id)];

    [Fact]
    public void SomeRows_HaveReplacements() => Assert.True(Rows.Count > 30);

    [Theory]
    [MemberData(nameof(Rows))]
    public void AwaitedReplacement_CompilesAndGivesTheResult(string id)
    {
        var entry = ShippedCatalogue.Table.Entries.Single(candidate => candidate.Row.Id == id && candidate.Row.Replacement is not null);
        Assert.Null(CatalogueResolver.WhyReplacementFails(entry, Empty));
        var symbols = CatalogueResolver.Resolve(entry.Id, Empty);
        Assert.NotEmpty(symbols);

        var source = new StringBuilder("#pragma warning disable\nclass C\n{\n");
        for (var i = 0; i < symbols.Length; i++)
            source.AppendLine(Method(entry.Row, symbols[i], "M" + i));
        var text = source.Append('}').ToString();
        var tree = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);
        var errors = Empty.AddSyntaxTrees(tree).GetDiagnostics(TestContext.Current.CancellationToken).Where(error => error.Severity == DiagnosticSeverity.Error);
        Assert.Equal("", string.Join("\n", errors.Select(error => error.GetMessage() + " in " + text)));
    }

    private static string Method(CatalogueRow row, ISymbol symbol, string name)
    {
        var method = symbol as IMethodSymbol;
        var result = method?.ReturnType ?? ((IPropertySymbol)symbol).Type;
        var parameters = (method?.Parameters ?? []).Select((parameter, position) => Full(parameter.Type) + " a" + position).ToList();
        if (!symbol.IsStatic)
            parameters.Insert(0, Full(symbol.ContainingType) + " receiver");
        var generic = method is { TypeParameters: { Length: > 0 } types } ? "<" + string.Join(", ", types) + ">" : "";
        var expression = "await " + ReplacementTemplate.Fill(row.Replacement!, position => position < 0 ? "receiver" : "a" + position);
        var isStatement = result.SpecialType == SpecialType.System_Void || ResultIsLost.Contains(row.Id);
        return $"    async System.Threading.Tasks.Task {name}{generic}({string.Join(", ", parameters)})\n    {{\n        {(isStatement ? "" : Full(result) + " result = ")}{expression};\n    }}";
    }

    private static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
