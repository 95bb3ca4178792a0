using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Finds the few nodes of a code block that are worth an operation tree. Building operation trees for every body costs a
/// multiple of everything else that the rules do, so syntax and symbols rule out first what cannot be a fault.
/// </summary>
internal sealed class SuspectNodes
{
    private readonly CompilationFacts _facts;

    public SuspectNodes(CompilationFacts facts) => _facts = facts;

    /// <summary>The nodes in source order; those of nested members belong to code blocks of their own.</summary>
    public IEnumerable<SyntaxNode> In(SyntaxNode codeBlock, ISymbol owner, SemanticModel model)
    {
        var nodes = CodeBlocks.Nodes(codeBlock);
        if (!_facts.Contexts.OfMember(owner).BlockingHurts)
        {
            // In synchronous code only a nested function can be a place where blocking hurts.
            nodes = nodes.Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                .SelectMany(function => function.DescendantNodes())
                .Distinct();
        }

        return nodes.Where(node => IsSuspect(node, model));
    }

    private bool IsSuspect(SyntaxNode node, SemanticModel model) => node switch
    {
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol method && IsSuspectCall(call, method, model),
        MemberAccessExpressionSyntax member => IsSuspectProperty(member, member.Name),
        MemberBindingExpressionSyntax member => IsSuspectProperty(member, member.Name),
        BaseObjectCreationExpressionSyntax creation => model.GetSymbolInfo(creation).Symbol is { } constructor && _facts.Blocking.IsSuspectMember(constructor),
        UsingStatementSyntax { AwaitKeyword.RawKind: 0 } statement => IsAsyncDisposable(statement.Expression ?? (SyntaxNode?)statement.Declaration?.Type, model),
        LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: 0 } local => local.UsingKeyword.RawKind != 0 && IsAsyncDisposable(local.Declaration.Type, model),
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: 0 } loop => IsSuspectSequence(loop.Expression, model),
        _ => false,
    };

    /// <summary>By name alone; the name of a called method is the call's affair, but <c>Result</c> may be a delegate that is called.</summary>
    private bool IsSuspectProperty(ExpressionSyntax access, SimpleNameSyntax name) =>
        name.Identifier.ValueText == "Result"
        || (access.Parent is not InvocationExpressionSyntax && _facts.Catalogue.HasMember(name.Identifier.ValueText, CatalogueKind.Blocks));

    private bool IsSuspectCall(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_facts.Blocking.IsSuspectMember(definition) || _facts.Counterparts.MayExist(definition, null) || IsQueryOperator(method))
            return true;

        // The receiver may be of a derived type that has the counterpart; asked only where source has such a name.
        return call.Expression is MemberAccessExpressionSyntax access
            && _facts.Counterparts.MayExistOnDerived(definition)
            && _facts.Counterparts.MayExist(definition, model.GetTypeInfo(access.Expression).Type);
    }

    private bool IsQueryOperator(IMethodSymbol method) =>
        method.IsExtensionMethod
        && _facts.Types.EntityFrameworkOperators is not null
        && (method.ReducedFrom is null || KnownTypes.Is(method.ReceiverType, _facts.Types.Queryable));

    private bool IsSuspectSequence(ExpressionSyntax collection, SemanticModel model)
    {
        if (_facts.Types.EntityFrameworkOperators is not null && KnownTypes.Is(model.GetTypeInfo(collection).Type, _facts.Types.Queryable))
            return true;

        return collection is InvocationExpressionSyntax call && IsSuspect(call, model);
    }

    private bool IsAsyncDisposable(SyntaxNode? resource, SemanticModel model) =>
        resource is not null && KnownTypes.Is(model.GetTypeInfo(resource).Type, _facts.Types.AsyncDisposable);
}
