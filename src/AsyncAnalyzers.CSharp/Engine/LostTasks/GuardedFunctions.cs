using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Functions of this compilation whose whole body is a <c>try</c> that catches all exceptions: nobody misses one of theirs.</summary>
internal sealed class GuardedFunctions
{
    private readonly CompilationFacts _facts;

    public GuardedFunctions(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether the function itself is one; what overrides a method may throw.</summary>
    public bool Include(IMethodSymbol function)
    {
        if (function is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false, ContainingType.IsSealed: false } || function.DeclaringSyntaxReferences.Length != 1)
            return false;

        var body = function.DeclaringSyntaxReferences[0].GetSyntax() switch
        {
            MethodDeclarationSyntax method => method.Body,
            LocalFunctionStatementSyntax local => local.Body,
            AnonymousFunctionExpressionSyntax lambda => lambda.Block,
            _ => null,
        };
        return body is not null
            && _facts.Compilation.ContainsSyntaxTree(body.SyntaxTree)
            && GuardedBody.IsOneTry(body, _facts.MethodGroups.ModelOf(body.SyntaxTree), _facts.Types);
    }

    /// <summary>Whether nothing that a function awaits can fail in it: it is caught there, or by what is called.</summary>
    public bool CatchesAll(SyntaxNode function, SemanticModel model) => GuardedBody.CatchesAll(function, model, _facts.Types, await =>
        await is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax call }
        && (IsDisposalInFinally(call) || IsGuarded(call, model)));

    private bool IsGuarded(InvocationExpressionSyntax call, SemanticModel model) =>
        Called(call, model) is { } called
        && (_facts.TaskMembers.KeepsCompletion(called) ? Called(Inner(call), model) : called) is { IsAsync: true } work
        && Include(work);

    /// <summary><c>finally { await timer.DisposeAsync(); }</c>: disposal that fails is a fault of its own.</summary>
    private static bool IsDisposalInFinally(InvocationExpressionSyntax call) =>
        call is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "DisposeAsync" } }
        && call.Ancestors().TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)).Any(node => node is FinallyClauseSyntax);

    private static IMethodSymbol? Called(ExpressionSyntax? call, SemanticModel model) => call is null ? null : model.GetSymbolInfo(call).Symbol as IMethodSymbol;

    private static ExpressionSyntax? Inner(InvocationExpressionSyntax view) => (view.Expression as MemberAccessExpressionSyntax)?.Expression;

    /// <summary>Whether a call offloads one of them, or a lambda that only calls one: such work may run on by itself.</summary>
    public bool AreOffloadedBy(IInvocationOperation call)
    {
        if (_facts.Catalogue.Find(call.TargetMethod, CatalogueKind.Offloads) is null)
            return false;

        return Target(call) switch
        {
            IMethodReferenceOperation { Method: var method } => Include(method),
            IAnonymousFunctionOperation lambda => Include(lambda.Symbol) || (OnlyCall(lambda) is { TargetMethod: var called } && (Include(called) || IsSignal(called))),
            _ => false,
        };
    }

    /// <summary><c>items.Select(item => RunAsync(item))</c>, where each task sees to its own exceptions.</summary>
    public bool AreQueriedBy(IInvocationOperation query) =>
        Target(query) is IAnonymousFunctionOperation selector
        && (Include(selector.Symbol) || (OnlyCall(selector) is { } call && (Include(call.TargetMethod) || AreOffloadedBy(call))));

    /// <summary><c>source.TrySetResult(x)</c> never fails: the pool only runs what follows it.</summary>
    private bool IsSignal(IMethodSymbol method) =>
        method.Name is "TrySetResult" or "TrySetException" or "TrySetCanceled"
        && (KnownTypes.Same(method.ContainingType.OriginalDefinition, _facts.Types.Get("System.Threading.Tasks.TaskCompletionSource`1"))
            || KnownTypes.Same(method.ContainingType, _facts.Types.Get("System.Threading.Tasks.TaskCompletionSource")));

    /// <summary>The function that a call takes; null where it is in a variable.</summary>
    public static IOperation? Target(IInvocationOperation call) =>
        call.Arguments.Select(argument => argument.Value.Unwrap()).OfType<IDelegateCreationOperation>().FirstOrDefault()?.Target;

    /// <summary><c>() => RunAsync(x)</c>, <c>async () => await RunAsync(x)</c>; what the arguments compute is hardly ever what fails.</summary>
    private IInvocationOperation? OnlyCall(IAnonymousFunctionOperation lambda)
    {
        var written = lambda.Body.Operations.Where(operation => operation is not IReturnOperation { ReturnedValue: null }).ToList();
        var value = written.Count != 1 ? null : written[0] switch
        {
            IReturnOperation { ReturnedValue: { } returned } => returned,
            IExpressionStatementOperation { Operation: var expression } => expression,
            _ => null,
        };
        value = value?.Unwrap() is IAwaitOperation { Operation: var awaited } ? awaited : value;
        if (value?.Unwrap() is not IInvocationOperation call)
            return null;

        return _facts.TaskMembers.KeepsCompletion(call.TargetMethod) ? call.Instance?.Unwrap() as IInvocationOperation : call;
    }
}
