using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// <c>if (e.IsAsync) return await e.RunAsync(x); return e.Run(x);</c>: where a condition chooses between the two forms on the
/// same receiver with the same arguments, or both hooks of somebody else's type are called in a row, somebody knows the
/// counterpart and has a reason not to call it here.
/// </summary>
internal static class ChosenTwins
{
    public static bool Contains(IInvocationOperation call, IMethodSymbol counterpart)
    {
        for (IOperation child = call; child.Parent is { } parent && parent is not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            if (Alternatives(parent, child).Any(other => Calls(other, call, counterpart)) || ((IsHook(call) || IsOwn(call)) && Beside(parent, child).Any(other => Calls(other, call, counterpart))))
                return true;
        }

        return false;
    }

    /// <summary>The code that runs when <paramref name="child"/> does not.</summary>
    private static IEnumerable<IOperation> Alternatives(IOperation parent, IOperation child) => parent switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice when child != choice.Condition => new[] { child == otherwise ? choice.WhenTrue : otherwise },
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm => choice.Arms.Where(other => other != arm),
        ISwitchCaseOperation { Parent: ISwitchOperation choice } section => choice.Cases.Where(other => other != section),
        // 'catch (NotImplementedException) { db.Migrate(); }' around 'await db.MigrateAsync()'
        ICatchClauseOperation { Parent: ITryOperation attempt } => new[] { (IOperation)attempt.Body },
        IBlockOperation block => block.Operations.TakeWhile(statement => statement != child).Where(statement => statement is IConditionalOperation { WhenFalse: null } choice && Leaves(choice.WhenTrue)),
        _ => Enumerable.Empty<IOperation>(),
    };

    /// <summary>The plain statements right before and after.</summary>
    private static IEnumerable<IOperation> Beside(IOperation parent, IOperation child)
    {
        if (parent is not IBlockOperation block)
            return Enumerable.Empty<IOperation>();

        var place = block.Operations.IndexOf(child);
        return new[] { place - 1, place + 1 }.Where(i => i >= 0 && i < block.Operations.Length).Select(i => block.Operations[i]).OfType<IExpressionStatementOperation>();
    }

    /// <summary>
    /// What others implement. Two lines written in a row by the framework's own writers are no hooks: when the first becomes
    /// <c>await writer.WriteLineAsync()</c>, the second still wants the same.
    /// </summary>
    private static bool IsHook(IInvocationOperation call) =>
        call.TargetMethod is { ContainingNamespace: var space } method
        && (method.IsAbstract || method.IsVirtual || method.IsOverride)
        && !IsSystem(space);

    /// <summary><c>await PingAsync(); Ping();</c> of one class: a sample or a test that goes through both forms.</summary>
    private static bool IsOwn(IInvocationOperation call) =>
        call is { Instance: IInstanceReferenceOperation, Arguments.Length: 0, TargetMethod: { ReturnsVoid: true, DeclaringSyntaxReferences.Length: > 0 } };

    private static bool IsSystem(INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            space = outer;
        return space?.Name == "System";
    }

    private static bool Calls(IOperation code, IInvocationOperation call, IMethodSymbol counterpart) =>
        code.DescendantsAndSelf().OfType<IInvocationOperation>().Any(twin => AreTwins(call, twin, counterpart));

    private static bool Leaves(IOperation branch) => (branch is IBlockOperation { Operations: { Length: > 0 } operations } ? operations[operations.Length - 1] : branch) switch
    {
        IReturnOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    private static bool AreTwins(IInvocationOperation call, IInvocationOperation twin, IMethodSymbol counterpart) =>
        (KnownTypes.Same(Definition(twin.TargetMethod), Definition(counterpart)) || IsGivenToken(call, twin, counterpart))
        && Text(call.Receiver()) == Text(twin.Receiver())
        && Given(call).Zip(Given(twin), (ours, theirs) => ours == theirs).All(same => same);

    /// <summary>The overload that takes a token, too: <c>if (token.HasValue) await s.WriteAsync(b, token.Value); else s.Write(b);</c></summary>
    private static bool IsGivenToken(IInvocationOperation call, IInvocationOperation twin, IMethodSymbol counterpart) =>
        twin.TargetMethod.Name == counterpart.Name
        && Given(twin).Count() == Given(call).Count() + 1
        && twin.TargetMethod.Parameters.LastOrDefault()?.Type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    private static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    private static IEnumerable<string?> Given(IInvocationOperation call) =>
        call.Arguments.Where(argument => !argument.IsImplicit).Select(argument => Text(argument.Value));

    private static string? Text(IOperation? value) => value is IInstanceReferenceOperation { IsImplicit: true } ? "this" : value?.Unwrap().Syntax.ToString();
}
