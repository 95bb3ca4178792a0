using System;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// When a <c>catch</c> loses nothing by a task that is returned from inside its <c>try</c>: it is for the exceptions of the call
/// itself alone, or the task has none of its own.
/// </summary>
internal sealed class ElidedCatch
{
    private readonly CompilationFacts _facts;
    private readonly GuardedFunctions _guarded;

    public ElidedCatch(CompilationFacts facts)
    {
        _facts = facts;
        _guarded = new GuardedFunctions(facts);
    }

    public bool MayRunEarly(TryStatementSyntax guarded, IInvocationOperation call, CodeBlock block) =>
        guarded.Catches.All(handler => HandsOn(handler, block) || GivesBack(handler, call))
        || MissesNothing(call)
        || AlsoLogs(guarded, call)
        || IsThrownInPlace(guarded, call)
        || IsHandledByCallee(guarded, call);

    /// <summary>
    /// A handler that hands the exception on as a task, <c>Task.FromException(e)</c> or <c>source.SetException(e)</c>, is for the
    /// exceptions of the call itself: those of the task arrive as they are.
    /// </summary>
    private bool HandsOn(CatchClauseSyntax handler, CodeBlock block) =>
        handler.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is IMethodSymbol method
            && (IsOfTask(method) || (IsGiven(call, handler, block) && MakesFailedTask(method))));

    /// <summary>The work catches its own exceptions, or what it goes on with has seen to them.</summary>
    private bool MissesNothing(IInvocationOperation call) => (call.TargetMethod.IsAsync && _guarded.Include(call.TargetMethod)) || IsContinuation(call);

    /// <summary>
    /// <c>catch (Exception e) { Log.Error(e); throw; }</c> around a call of source that ends in the same way: the failure is
    /// logged there.
    /// </summary>
    private static bool AlsoLogs(TryStatementSyntax guarded, IInvocationOperation call) =>
        guarded.Catches.All(OnlyLogs)
        && call.TargetMethod.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax { Body: { } body }
        && body.Statements.OfType<TryStatementSyntax>().Any(theirs => guarded.Catches.All(handler => theirs.Catches.Any(other => OnlyLogs(other) && other.Declaration?.Type.ToString() == handler.Declaration?.Type.ToString())));

    /// <summary>What is caught, and nothing else, is thrown by the callee itself, which is no async function: <c>throw new NotConnected()</c>.</summary>
    private static bool IsThrownInPlace(TryStatementSyntax guarded, IInvocationOperation call) =>
        call.TargetMethod is { IsAsync: false, IsAbstract: false }
        && call.TargetMethod.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax callee
        && guarded.Catches.All(handler => handler.Declaration?.Type is { } caught && callee.DescendantNodes().OfType<ThrowStatementSyntax>()
            .Any(thrown => thrown.Expression is ObjectCreationExpressionSyntax { Type: var type } && type.ToString() == caught.ToString()));

    /// <summary>
    /// The slow path of a function that mostly has nothing to wait for: an async function of source that awaits only in a <c>try</c>
    /// which catches the same types.
    /// </summary>
    private static bool IsHandledByCallee(TryStatementSyntax guarded, IInvocationOperation call) =>
        call is { IsVirtual: false, TargetMethod: { IsAsync: true, DeclaringSyntaxReferences.Length: 1 } }
        && call.TargetMethod.DeclaringSyntaxReferences[0].GetSyntax() is var callee
        && callee.DescendantNodes().OfType<TryStatementSyntax>().FirstOrDefault(theirs => guarded.Catches.All(handler => theirs.Catches.Any(other => IsSame(handler, other)))) is { } handling
        && callee.DescendantNodes().OfType<AwaitExpressionSyntax>().All(await => handling.Span.Contains(await.Span));

    private static bool IsSame(CatchClauseSyntax handler, CatchClauseSyntax other) =>
        handler.Filter is null
        && other.Filter is null
        && !other.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax)
        && handler.Declaration?.Type.ToString() == other.Declaration?.Type.ToString();

    /// <summary>
    /// <c>catch { buffer.Dispose(); throw; }</c> around <c>return SendAsync(buffer);</c>: what the call has taken is its own once it
    /// has returned. Under a condition on what it was given something else may stand for it: what it was to be made from.
    /// </summary>
    private static bool GivesBack(CatchClauseSyntax handler, IInvocationOperation call) =>
        handler.Block.Statements is { Count: > 1 } statements
        && statements[statements.Count - 1] is ThrowStatementSyntax { Expression: null }
        && statements.Take(statements.Count - 1).All(statement => statement is IfStatementSyntax choice
            ? choice.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => IsGiven(name.Identifier.ValueText, call)) && OnlyDisposes(choice)
            : Disposed(statement) is { } given && IsGiven(given, call));

    private static bool IsGiven(string name, IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Value.Syntax is IdentifierNameSyntax given && given.Identifier.ValueText == name);

    private static bool OnlyDisposes(IfStatementSyntax choice)
    {
        var leaves = choice.DescendantNodes().OfType<StatementSyntax>().Where(statement => statement is not (BlockSyntax or IfStatementSyntax)).ToList();
        return leaves.Count > 0 && leaves.All(leaf => Disposed(leaf) is not null);
    }

    /// <summary>The variable that a statement disposes of.</summary>
    private static string? Disposed(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Dispose", Expression: IdentifierNameSyntax name } } } => name.Identifier.ValueText,
        ExpressionStatementSyntax { Expression: ConditionalAccessExpressionSyntax { Expression: IdentifierNameSyntax name, WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Dispose" } } } } => name.Identifier.ValueText,
        _ => null,
    };

    private static bool OnlyLogs(CatchClauseSyntax handler) =>
        handler.Block.Statements is { Count: > 1 } statements
        && statements[statements.Count - 1] is ThrowStatementSyntax { Expression: null }
        && statements.Take(statements.Count - 1).All(LogStatements.Is);

    private bool IsOfTask(IMethodSymbol method) =>
        HandsOn(method.Name)
        && (_facts.Awaitables.IsTask(method.ContainingType) || method.ContainingType.Name.StartsWith("TaskCompletionSource", StringComparison.Ordinal));

    /// <summary>Also a team's own <c>TrySetUnwrappedException</c>.</summary>
    private static bool HandsOn(string name) =>
        name is "FromException" or "FromCanceled"
        || ((name.StartsWith("Set", StringComparison.Ordinal) || name.StartsWith("TrySet", StringComparison.Ordinal))
            && (name.EndsWith("Exception", StringComparison.Ordinal) || name.EndsWith("Canceled", StringComparison.Ordinal)));

    private static bool IsGiven(InvocationExpressionSyntax call, CatchClauseSyntax handler, CodeBlock block) =>
        handler.Declaration is { } declaration
        && block.Model.GetDeclaredSymbol(declaration, block.Cancellation) is { } caught
        && call.ArgumentList.Arguments.Any(argument => KnownTypes.Same(block.Model.GetSymbolInfo(argument.Expression, block.Cancellation).Symbol, caught));

    /// <summary>
    /// A team's own <c>FromException</c>. Other names count where the body, or that of an overload, can be seen, by spelling, since
    /// it may stand in another file or project.
    /// </summary>
    private bool MakesFailedTask(IMethodSymbol method) =>
        _facts.Awaitables.IsTask(method.ReturnType)
        && (method.Name == "FromException"
            || method.ContainingType.GetMembers(method.Name).SelectMany(overload => overload.DeclaringSyntaxReferences).SelectMany(reference => reference.GetSyntax().DescendantNodes()).Any(node =>
                node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && HandsOn(name)));

    /// <summary>
    /// <c>work.ContinueWith(t => t.IsFaulted ? … : …)</c>: the task of the continuation does not fail with its antecedent, unless
    /// the delegate takes its result without a question.
    /// </summary>
    private bool IsContinuation(IInvocationOperation call)
    {
        while (call is { TargetMethod.Name: "Unwrap" or "ConfigureAwait" } && call.Receiver()?.Unwrap() is IInvocationOperation inner)
            call = inner;

        return call.TargetMethod.Name == "ContinueWith"
            && _facts.TaskMembers.IsTaskMember(call.TargetMethod)
            && !call.Arguments.Any(argument => argument.Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } && FailsWithAntecedent(lambda));
    }

    private bool FailsWithAntecedent(IAnonymousFunctionOperation continuation)
    {
        var uses = continuation.Descendants().OfType<IParameterReferenceOperation>()
            .Where(mention => KnownTypes.Same(mention.Parameter, continuation.Symbol.Parameters.FirstOrDefault()))
            .Select(mention => mention.Parent)
            .ToList();
        return uses.Any(use => use is IAwaitOperation or IReturnOperation || (use is not null && _facts.TaskMembers.IsWait(use)) || use is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait" })
            && !uses.Any(use => use is IIsPatternOperation or IPropertyReferenceOperation { Property.Name: "IsFaulted" or "IsCompletedSuccessfully" or "Exception" or "Status" });
    }
}
