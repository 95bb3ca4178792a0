using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>A local or a private field that holds a delegate: where its type is written, what it is given there, and every name of it.</summary>
internal sealed class DeclaredDelegate
{
    private DeclaredDelegate(DelegateType type, ExpressionSyntax? initial)
    {
        Type = type;
        Initial = initial;
    }

    public DelegateType Type { get; }

    public ExpressionSyntax? Initial { get; }

    public List<(IdentifierNameSyntax Name, Document Document, PlanningContext Context)> Names { get; } = new();

    /// <summary>Null where a name stands in code that nobody can read or edit, with the reason.</summary>
    public static async Task<(DeclaredDelegate? Found, ConversionObstacle Obstacle)> ReadAsync(ISymbol variable, SolutionView view, CancellationToken cancellation)
    {
        if (DelegateVariable.DeclarationOf(variable) is not { } declared || view.Solution.GetDocument(declared.SyntaxTree) is not { } document)
            return (null, ConversionObstacle.SourceDelegate);
        document = view.Representative(document);
        if (await view.ContextAsync(document).ConfigureAwait(false) is not { } context)
            return (null, ConversionObstacle.GeneratedCaller);
        if (context.Root.FindNode(declared.Span) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } declarator || context.Model.GetDeclaredSymbol(declarator, cancellation) is not { } symbol)
            return (null, ConversionObstacle.Directives);

        var found = new DeclaredDelegate(new DelegateType(symbol.Name, document, context, type), declarator.Initializer?.Value);
        var obstacle = ConversionObstacle.None;
        if (symbol is IFieldSymbol)
            obstacle = await found.AddReferencesAsync(symbol, view, cancellation).ConfigureAwait(false);
        else
            found.Names.AddRange(LocalUses.Of(symbol, declarator, context).Select(name => (name, document, context)));
        return (obstacle == ConversionObstacle.None ? found : null, obstacle);
    }

    /// <summary>The name that stands at a place, or null.</summary>
    public static SimpleNameSyntax? NameAt(TextSpan span, PlanningContext context) =>
        context.Root.FullSpan.Contains(span) ? context.Root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true) as SimpleNameSyntax : null;

    private async Task<ConversionObstacle> AddReferencesAsync(ISymbol field, SolutionView view, CancellationToken cancellation)
    {
        var references = await SymbolFinder.FindReferencesAsync(field, view.Solution, cancellation).ConfigureAwait(false);
        foreach (var location in references.SelectMany(reference => reference.Locations))
        {
            var document = view.Representative(location.Document);
            if (await view.ContextAsync(document).ConfigureAwait(false) is not { } context)
                return ConversionObstacle.GeneratedCaller;
            if (NameAt(location.Location.SourceSpan, context) is not IdentifierNameSyntax name)
                return ConversionObstacle.Directives;
            if (!name.IsPartOfStructuredTrivia())
                Names.Add((name, document, context));
        }

        return ConversionObstacle.None;
    }
}
