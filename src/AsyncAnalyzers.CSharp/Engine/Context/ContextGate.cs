using System.Collections.Concurrent;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>
/// Rules out, by syntax and one symbol for each nested function, that an operation stands where blocking hurts: the answer of
/// <see cref="ContextResolver"/> takes the operation tree of the whole member.
/// </summary>
internal sealed class ContextGate
{
    private readonly ConcurrentDictionary<SyntaxNode, bool> _nested = new();
    private readonly CompilationFacts _facts;

    public ContextGate(CompilationFacts facts) => _facts = facts;

    /// <param name="node">Code in <paramref name="block"/>.</param>
    /// <param name="block">The declaration that the compiler's driver hands out.</param>
    /// <param name="owner">The member that the block belongs to.</param>
    /// <param name="model">The semantic model of the tree.</param>
    /// <param name="cancellation">Ends the search.</param>
    public bool MayHurt(SyntaxNode node, SyntaxNode block, ISymbol owner, SemanticModel model, CancellationToken cancellation)
    {
        if (NestedFunctions.Around(node, block) is not { } function)
            return _facts.Contexts.OfMember(owner).BlockingHurts;

        return _nested.TryGetValue(function, out var known) ? known : _nested.GetOrAdd(function, MayHurt(function, model, cancellation));
    }

    private bool MayHurt(SyntaxNode function, SemanticModel model, CancellationToken cancellation) => function switch
    {
        LocalFunctionStatementSyntax => IsAsynchronous(model.GetDeclaredSymbol(function, cancellation) as IMethodSymbol),
        AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0 } => MayBeHosted(function, model, cancellation) || IsAsynchronous(model.GetSymbolInfo(function, cancellation).Symbol as IMethodSymbol),
        _ => true,
    };

    private bool IsAsynchronous(IMethodSymbol? function) => function is null || function.IsAsync || _facts.Awaitables.IsAsynchronousReturn(function.ReturnType);

    /// <summary>Whether what a lambda is given to may say where it runs.</summary>
    private bool MayBeHosted(SyntaxNode lambda, SemanticModel model, CancellationToken cancellation)
    {
        var value = lambda;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
            value = value.Parent;

        return value.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.AddAssignmentExpression),
            ArgumentSyntax { Parent.Parent: { } call } => model.GetSymbolInfo(call, cancellation).Symbol is not { } host || IsHost(host.OriginalDefinition),
            _ => false,
        };
    }

    private bool IsHost(ISymbol host) =>
        _facts.Catalogue.Find(host, CatalogueKind.InlineCallback) is not null
        || _facts.Catalogue.Find(host, CatalogueKind.Dispatches) is not null
        || _facts.Catalogue.Find(host, CatalogueKind.Offloads) is not null
        || _facts.Catalogue.Find(host, CatalogueKind.HandlesRequests) is not null;
}
