using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Calls that give a task in a task because of the function that they are given, and of which only the outer task is used.</summary>
internal sealed class NestedTasks : FaultFinder
{
    private readonly NestedTaskUses _uses;

    public NestedTasks(CompilationFacts facts)
        : base(facts, SyntaxKind.InvocationExpression)
    {
        _uses = new NestedTaskUses(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var call = (InvocationExpressionSyntax)node;
        if (!MayNest(call) || block.Model.GetSymbolInfo(call, block.Cancellation).Symbol is not IMethodSymbol { ReturnsVoid: false } method || !IsNested(method.ReturnType))
            return;
        if (block.Operation(call) is not IInvocationOperation operation || !IsNestedByItsArguments(operation))
            return;

        var context = block.ContextOf(operation);
        if (_uses.Of(operation, context.BlockingHurts) is { } use && !(use == NestedTaskUse.Kept && EndlessWork.IsStartedBy(operation)))
            found.Add(new Fault(FaultKind.NestsTask, operation, Squiggle.Of(operation), context) { Api = SymbolNames.OfCall(operation), Remedy = Consequence(operation, use) });
    }

    /// <summary>Only syntax: a function as an argument, or a name that takes tasks.</summary>
    private static bool MayNest(InvocationExpressionSyntax call)
    {
        if ((call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText is "StartNew" or "ContinueWith" or "ContinueWhenAll" or "ContinueWhenAny" or "FromResult" or "WhenAll")
            return true;

        // Asked of every call, so it allocates nothing.
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is AnonymousFunctionExpressionSyntax)
                return true;
        }

        return false;
    }

    /// <summary>A task whose result is a task; of <c>WhenAll</c>, an array of tasks.</summary>
    private bool IsNested(ITypeSymbol type) => Facts.Awaitables.AwaitedType(type) switch
    {
        IArrayTypeSymbol array => Facts.Awaitables.IsTask(array.ElementType),
        { } inner => Facts.Awaitables.IsTask(inner),
        null => false,
    };

    /// <summary>
    /// The result is a type parameter that a function of the caller has filled with a task. Methods that are written to give
    /// a task in a task, such as <c>WhenAny</c>, mean it.
    /// </summary>
    private bool IsNestedByItsArguments(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (GivesAntecedent(call) || Assigns(call))
            return false;
        if (Facts.TaskMembers.IsWhenAll(method))
            return Facts.Awaitables.AwaitedType(method.ReturnType) is IArrayTypeSymbol;
        if (Facts.Awaitables.AwaitedType(method.ReturnType) is not { } inner || Facts.Awaitables.AwaitedType(method.OriginalDefinition.ReturnType) is not ITypeParameterSymbol)
            return false;

        return (method.Name == "FromResult" && Facts.TaskMembers.IsCompletedFactory(method))
            || call.Arguments.Any(argument => argument.Value.Unwrap() is IDelegateCreationOperation { Type: INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var result } }
                && (KnownTypes.Same(result, inner) || KnownTypes.Same(Facts.Awaitables.AwaitedType(result), inner)));
    }

    /// <summary><c>task.ContinueWith(_ => WorkAsync())</c>: the task of a continuation that is a task itself.</summary>
    public static bool IsContinuedByTask(IInvocationOperation call, CompilationFacts facts) =>
        facts.Awaitables.IsTask(facts.Awaitables.AwaitedType(call.Type)) && !GivesAntecedent(call) && !Assigns(call);

    /// <summary><c>task.ContinueWith(t => t)</c> waits without throwing: the inner task is the one that has just completed.</summary>
    private static bool GivesAntecedent(IInvocationOperation call) =>
        call.TargetMethod.Name == "ContinueWith"
        && call.Arguments.Any(argument => argument.Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters, Body.Operations: { Length: 1 } body } }
            && body[0] is IReturnOperation { ReturnedValue: { } returned }
            && returned.Unwrap() is IParameterReferenceOperation { Parameter: var given }
            && KnownTypes.Same(given, parameters[0]));

    /// <summary><c>ContinueWith(_ => _work = Task.CompletedTask)</c>: what is assigned is kept there, and is the lambda's value by accident.</summary>
    private static bool Assigns(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body } }
            && body[0] is IReturnOperation { ReturnedValue: { } returned }
            && returned.Unwrap() is ISimpleAssignmentOperation { Target: IMemberReferenceOperation });

    private string Consequence(IInvocationOperation call, NestedTaskUse use)
    {
        var lost = use switch
        {
            NestedTaskUse.Awaited => "only the outer one is awaited",
            NestedTaskUse.WaitedFor => "only the outer one is waited for",
            _ => "only the outer one is kept",
        };
        var method = call.TargetMethod;
        if (method.Name == "FromResult")
            return lost + "; use the inner task itself";
        if (Facts.Awaitables.AwaitedType(method.ReturnType) is { IsValueType: true })
            return lost + "; let the function await the ValueTask";
        if (method.Name == "StartNew" && Facts.TaskMembers.IsFactoryMember(method))
            return lost + "; use 'Task.Run', or add 'Unwrap()'";
        if (Facts.TaskMembers.IsWhenAll(method))
            return lost + "; await its results as well";

        return KnownTypes.Same(method.ReturnType.OriginalDefinition, Facts.Types.TaskOfT) ? lost + "; add 'Unwrap()'" : lost + "; await its result as well";
    }
}
