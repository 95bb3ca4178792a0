using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
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

    /// <summary>The kinds of nodes that can block.</summary>
    public static IEnumerable<int> Syntax { get; } = new[]
    {
        SyntaxKind.InvocationExpression,
        SyntaxKind.SimpleMemberAccessExpression,
        SyntaxKind.MemberBindingExpression,
        SyntaxKind.ObjectCreationExpression,
        SyntaxKind.ImplicitObjectCreationExpression,
        SyntaxKind.UsingStatement,
        SyntaxKind.LocalDeclarationStatement,
        SyntaxKind.ForEachStatement,
        SyntaxKind.ForEachVariableStatement,
        SyntaxKind.SimpleLambdaExpression,
        SyntaxKind.ParenthesizedLambdaExpression,
        SyntaxKind.AnonymousMethodExpression,
        SyntaxKind.LocalFunctionStatement,
    }.Select(kind => (int)kind).Append(NewerKinds.SpreadElementSyntax).ToImmutableArray();

    /// <summary>The nodes in source order, null for none; those of nested members belong to code blocks of their own.</summary>
    public List<SyntaxNode>? In(CodeBlock block)
    {
        List<SyntaxNode>? suspects = null;
        bool? hurts = null;
        var endOfNested = block.Node.SpanStart;
        foreach (var node in block.Nodes)
        {
            if (node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                endOfNested = Math.Max(endOfNested, node.Span.End);
            if (!IsWorthAsking(node))
                continue;

            // In synchronous code only waits on tasks count, and nested functions, where any blocking may hurt.
            hurts ??= _facts.Contexts.OfMember(block.Owner).BlockingHurts;
            if ((hurts.Value || node.SpanStart < endOfNested || IsNamedLikeWait(node)) && IsSuspect(node, block.Model, block.Cancellation))
                (suspects ??= new List<SyntaxNode>()).Add(node);
        }

        return suspects;
    }

    /// <summary>By syntax alone: what is left costs a question to the compiler.</summary>
    private bool IsWorthAsking(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax => true,
        MemberAccessExpressionSyntax member => IsSuspectProperty(member, member.Name),
        MemberBindingExpressionSyntax member => IsSuspectProperty(member, member.Name),
        ObjectCreationExpressionSyntax creation => MayBlock(creation.Type),
        ImplicitObjectCreationExpressionSyntax => true,
        UsingStatementSyntax statement => statement.AwaitKeyword.RawKind == 0,
        LocalDeclarationStatementSyntax local => local.AwaitKeyword.RawKind == 0 && local.UsingKeyword.RawKind != 0,
        CommonForEachStatementSyntax loop => loop.AwaitKeyword.RawKind == 0,
        _ => node.RawKind == NewerKinds.SpreadElementSyntax && _facts.Types.EntityFrameworkOperators is not null,
    };

    private static bool IsNamedLikeWait(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => TaskWaits.IsSuspectName(access.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => TaskWaits.IsSuspectName(binding.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } access => access.Name.Identifier.ValueText == "Result",
        MemberBindingExpressionSyntax { Parent: not InvocationExpressionSyntax } binding => binding.Name.Identifier.ValueText == "Result",
        _ => false,
    };

    private bool IsSuspect(SyntaxNode node, SemanticModel model, CancellationToken cancellation) => node switch
    {
        InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method && IsSuspectCall(call, method, model),
        BaseObjectCreationExpressionSyntax creation => model.GetSymbolInfo(creation, cancellation).Symbol is { } constructor && _facts.Blocking.IsSuspectMember(constructor),
        UsingStatementSyntax statement => IsAsyncDisposable(statement.Expression ?? (SyntaxNode?)statement.Declaration?.Type, model),
        LocalDeclarationStatementSyntax local => IsAsyncDisposable(local.Declaration.Type, model),
        CommonForEachStatementSyntax loop => IsSuspectSequence(loop.Expression, model, cancellation),
        { RawKind: NewerKinds.SpreadElementSyntax } => node.ChildNodes().FirstOrDefault() is { } query && KnownTypes.Is(model.GetTypeInfo(query, cancellation).Type, _facts.Types.Queryable),
        _ => model.GetSymbolInfo(node, cancellation).Symbol is IPropertySymbol property && _facts.Blocking.IsSuspectMember(property),
    };

    private bool MayBlock(TypeSyntax created) =>
        created is not NameSyntax || (WrittenNames.Last(created) is { } name && _facts.Catalogue.MayConstruct(name, CatalogueKind.Blocks));

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

    private bool IsSuspectSequence(ExpressionSyntax collection, SemanticModel model, CancellationToken cancellation)
    {
        if (_facts.Types.EntityFrameworkOperators is not null && KnownTypes.Is(model.GetTypeInfo(collection).Type, _facts.Types.Queryable))
            return true;

        return collection is InvocationExpressionSyntax call && IsSuspect(call, model, cancellation);
    }

    private bool IsAsyncDisposable(SyntaxNode? resource, SemanticModel model) =>
        resource is not null && KnownTypes.Is(model.GetTypeInfo(resource).Type, _facts.Types.AsyncDisposable);
}
