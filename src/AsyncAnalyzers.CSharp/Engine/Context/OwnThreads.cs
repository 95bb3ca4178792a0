using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>
/// Async functions that are the body of a thread, <c>new Thread(() => RunAsync(1)).Start()</c>: up to their first <c>await</c> they
/// hold a thread that is theirs alone, and wait on it for a start signal as any thread does.
/// </summary>
internal sealed class OwnThreads
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;

    public OwnThreads(CompilationFacts facts) => _facts = facts;

    /// <summary>Asked only about what would be reported.</summary>
    public bool Hold(IOperation operation, FunctionContext context) =>
        context is { Kind: ContextKind.AsyncBody, Function: { } function }
        && FunctionAround(operation.Syntax) is { } syntax
        && (function.MethodKind == MethodKind.AnonymousFunction ? IsBodyOfThread(syntax, operation.SemanticModel!) : _methods.GetOrAdd(function, IsBodyOfThreads))
        && IsBeforeFirstAwait(operation.Syntax, syntax);

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax);

    private static bool IsBeforeFirstAwait(SyntaxNode node, SyntaxNode function) =>
        (FunctionSyntax.FirstAwait(function) is not { } first || node.SpanStart <= first.SpanStart)
        && !node.Ancestors().TakeWhile(ancestor => ancestor != function).Any(ancestor => FunctionSyntax.IsLoop(ancestor) && FunctionSyntax.Pauses(ancestor));

    /// <summary>Every mention of the method in its own type starts a thread with it, and there is one.</summary>
    private bool IsBodyOfThreads(IMethodSymbol method)
    {
        if (!_types.GetOrAdd(method.ContainingType, MentionsThread))
            return false;

        var mentions = Names(method.ContainingType)
            .Where(name => name.Identifier.ValueText == method.Name && !IsInNameof(name))
            .ToList();
        return mentions.Count > 0 && mentions.All(IsStartedByThread);
    }

    /// <summary>Nearly no type does, so that one walk of it rules out all of its methods.</summary>
    private static bool MentionsThread(INamedTypeSymbol type) => Names(type).Any(name => name.Identifier.ValueText == "Thread");

    private static IEnumerable<SimpleNameSyntax> Names(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<SimpleNameSyntax>();

    private static bool IsInNameof(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private bool IsStartedByThread(SimpleNameSyntax mention)
    {
        ExpressionSyntax value = mention;
        while (value.Parent is MemberAccessExpressionSyntax access && access.Name == value)
            value = access;
        if (value.Parent is InvocationExpressionSyntax call && call.Expression == value)
            value = call;

        var body = value.Parent is LambdaExpressionSyntax lambda && value is InvocationExpressionSyntax ? lambda : (SyntaxNode)value;
        return (body is LambdaExpressionSyntax || value is not InvocationExpressionSyntax) && IsBodyOfThread(body, _facts.MethodGroups.ModelOf(mention.SyntaxTree));
    }

    private bool IsBodyOfThread(SyntaxNode value, SemanticModel model) =>
        value.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }
        && KnownTypes.Same(model.GetSymbolInfo(creation).Symbol?.ContainingType, _facts.Types.Get("System.Threading.Thread"));
}
