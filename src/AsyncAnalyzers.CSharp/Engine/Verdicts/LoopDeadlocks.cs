using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Finds, behind a wait on the thread of an event loop, the <c>await</c> that needs this thread to continue: then the wait
/// does not only freeze the loop, it never ends (<see cref="FaultKind.DeadlocksLoop"/>).
/// </summary>
internal sealed class LoopDeadlocks
{
    /// <summary>How many functions may hand on the task of the next one.</summary>
    private const int MostFunctions = 8;

    private readonly CompilationFacts _facts;

    public LoopDeadlocks(CompilationFacts facts) => _facts = facts;

    /// <summary>The fault that says so, or the one that it was.</summary>
    /// <param name="wait">A fault of the member.</param>
    /// <param name="member">The member that the wait stands in.</param>
    /// <param name="cancellation">Ends the search.</param>
    public Fault Refine(Fault wait, ISymbol member, CancellationToken cancellation)
    {
        // A wait with a limit ends; a message pump serves the loop meanwhile.
        if (wait.Shape is not (WaitShape.Result or WaitShape.Wait or WaitShape.GetResult) || !IsOnLoop(wait, member))
            return wait;
        if (_facts.TaskMembers.WaitedFor(wait.Operation)?.Unwrap() is not IInvocationOperation call || SwitchesContext(wait.Operation.Root().Syntax))
            return wait;

        return NeedsThread(call, cancellation) is not { } found ? wait : wait with
        {
            Kind = FaultKind.DeadlocksLoop,
            Remedy = SymbolNames.Of(call.TargetMethod),
            Work = NameOf(found),
            Reason = new SourcePlace(found.Syntax.SyntaxTree, found.Syntax.Span),
        };
    }

    /// <summary>What belongs to the thread of a UI is made and asked there.</summary>
    private bool IsOnLoop(Fault wait, ISymbol member) => wait switch
    {
        { Kind: FaultKind.BlocksOnTask } => wait.Context.Kind == ContextKind.EventLoop,
        { Kind: FaultKind.BlocksInPlace, Place: SynchronousPlace.Constructor or SynchronousPlace.Property } => !member.IsStatic && _facts.Contexts.IsUi(member.ContainingType),
        _ => false,
    };

    /// <summary>The first <c>await</c> of the called function where it comes back to the thread of its caller.</summary>
    private IAwaitOperation? NeedsThread(IInvocationOperation call, CancellationToken cancellation)
    {
        var (current, facts) = (call, _facts);
        for (var i = 0; i < MostFunctions; i++)
        {
            // An override may do something else.
            if (current.IsVirtual || SourceFunction.Of(current.TargetMethod, facts) is not { } function || Iterators.Contains(function.Declaration))
                return null;
            if (function.Model.GetOperation(function.Declaration, cancellation) is not { } body || SwitchesContext(function.Declaration))
                return null;
            if (function.Method.IsAsync)
                return FirstAwait(body, function.Facts);
            if (HandedOn(body) is not { } next)
                return null;

            (current, facts) = (next, function.Facts);
        }

        return null;
    }

    /// <summary>The call whose task the function gives back, when that is all it does.</summary>
    private static IInvocationOperation? HandedOn(IOperation body)
    {
        var block = body is IMethodBodyOperation method ? method.BlockBody ?? method.ExpressionBody : (body as ILocalFunctionOperation)?.Body;
        return block is { Operations: { Length: 1 } statements } && statements[0] is IReturnOperation { ReturnedValue: { } value } ? value.Unwrap() as IInvocationOperation : null;
    }

    /// <summary>
    /// Only the first: behind one with <c>ConfigureAwait(false)</c> the function may run on another thread. What is completed
    /// does not suspend.
    /// </summary>
    private static IAwaitOperation? FirstAwait(IOperation body, CompilationFacts facts)
    {
        var first = body.Descendants()
            .Where(operation => Suspends(operation) && !IsNested(operation, body))
            .OrderBy(operation => operation is IAwaitOperation ? operation.Syntax.Span.End : operation.Syntax.SpanStart)
            .FirstOrDefault();
        return first is IAwaitOperation await && ComesBack(await.Operation, facts) ? await : null;
    }

    private static bool Suspends(IOperation operation) => operation switch
    {
        IAwaitOperation await => !IsCompleted(await.Operation.Unwrap()),
        IForEachLoopOperation { IsAsynchronous: true } or IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true } => true,
        _ => false,
    };

    private static bool IsNested(IOperation operation, IOperation body)
    {
        for (var parent = operation.Parent; parent is not null && parent != body; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }

    private static bool IsCompleted(IOperation awaited) => awaited switch
    {
        IPropertyReferenceOperation { Property: { Name: "CompletedTask" } } => true,
        IInvocationOperation { TargetMethod: { Name: "FromResult" or "FromException" or "FromCanceled" } } => true,
        ILiteralOperation or IDefaultValueOperation => true,
        _ => false,
    };

    /// <summary>Tasks come back to the context they were awaited in unless told otherwise; other awaitables do as they like.</summary>
    private static bool ComesBack(IOperation awaited, CompilationFacts facts)
    {
        var value = awaited.Unwrap();
        if (value is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Arguments: { Length: 1 } arguments })
            return arguments[0].Value.ConstantValue is { HasValue: true, Value: true };

        var type = value.Type?.OriginalDefinition;
        var types = facts.Types;
        return new[] { types.Task, types.TaskOfT, types.ValueTask, types.ValueTaskOfT, types.Get("System.Runtime.CompilerServices.YieldAwaitable") }
            .Any(known => KnownTypes.Same(type, known));
    }

    /// <summary><c>SynchronizationContext.SetSynchronizationContext(null)</c> and what is called like it.</summary>
    private static bool SwitchesContext(SyntaxNode function) =>
        function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText is "SetSynchronizationContext" or "SynchronizationContext" or "ConfigureAwaitOptions");

    private static string NameOf(IAwaitOperation await) => await.Operation.Unwrap() switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } when task.Unwrap() is IInvocationOperation call => SymbolNames.OfCall(call),
        IInvocationOperation call => SymbolNames.OfCall(call),
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        _ => "a task",
    };
}
