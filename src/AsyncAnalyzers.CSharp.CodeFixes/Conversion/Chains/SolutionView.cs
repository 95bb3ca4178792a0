using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>The documents that a conversion has looked into, each file through one document however many projects hold it.</summary>
internal sealed class SolutionView
{
    private readonly Dictionary<DocumentId, PlanningContext?> _contexts = new();
    private readonly Dictionary<DocumentId, DocumentId> _representatives = new();
    private readonly CancellationToken _cancellation;

    public SolutionView(Solution solution, CancellationToken cancellation)
    {
        Solution = solution;
        _cancellation = cancellation;
    }

    public Solution Solution { get; }

    /// <summary>The document that stands for a file: the first one that was asked for.</summary>
    public Document Representative(Document document)
    {
        if (!_representatives.TryGetValue(document.Id, out var id))
        {
            id = document.GetLinkedDocumentIds().Where(_representatives.ContainsKey).Select(linked => _representatives[linked]).FirstOrDefault() ?? document.Id;
            _representatives.Add(document.Id, id);
        }

        // A generated document is none of the solution's own.
        return Solution.GetDocument(id) ?? document;
    }

    /// <summary>Null for generated files, which nobody edits, and for other languages.</summary>
    public async Task<PlanningContext?> ContextAsync(Document document)
    {
        if (document.Project.Language != LanguageNames.CSharp)
            return null;
        if (!_contexts.TryGetValue(document.Id, out var context))
            _contexts.Add(document.Id, context = (await DocumentPlanner.CreateContextAsync(document, _cancellation).ConfigureAwait(false))?.Threading());
        return context;
    }

    /// <summary>The method or local function whose declaration is <paramref name="node"/>, or null.</summary>
    public static ChainFunction? Function(SyntaxNode node, Document document, PlanningContext context) =>
        node is MethodDeclarationSyntax or LocalFunctionStatementSyntax
        && context.Model.GetDeclaredSymbol(node, context.Cancellation) is IMethodSymbol symbol
            ? new ChainFunction(context, document, node, symbol)
            : null;

    /// <summary>A lambda that is given to a variable which may follow it, or null.</summary>
    public async Task<ChainFunction?> LambdaAsync(IMethodSymbol lambda)
    {
        var node = await lambda.DeclaringSyntaxReferences[0].GetSyntaxAsync(_cancellation).ConfigureAwait(false);
        if (Solution.GetDocument(node.SyntaxTree) is not { } found)
            return null;
        var document = Representative(found);
        return await ContextAsync(document).ConfigureAwait(false) is { } context && context.Root.FullSpan.Contains(node.Span) && context.Root.FindNode(node.Span, getInnermostNodeForTie: true) is LambdaExpressionSyntax there
            ? DelegateVariable.ValueOf(there, document, context)
            : null;
    }

    /// <summary>The declarations of a method in files that can be edited; null when there is another one.</summary>
    public async Task<List<ChainFunction>?> DeclarationsAsync(ISymbol method)
    {
        var functions = new List<ChainFunction>();
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var node = await reference.GetSyntaxAsync(_cancellation).ConfigureAwait(false);
            if (Solution.GetDocument(node.SyntaxTree) is not { } found)
                return null;
            var document = Representative(found);
            if (await ContextAsync(document).ConfigureAwait(false) is not { } context || context.Root.FullSpan.End < node.Span.End)
                return null;
            if (Function(context.Root.FindNode(node.Span), document, context) is not { } function)
                return null;
            functions.Add(function);
        }

        return functions.Count == 0 ? null : functions;
    }
}
