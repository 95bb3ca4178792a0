using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Queries whose elements are tasks, used in place without an await: dropped, counted, or enumerated past the tasks.</summary>
internal sealed class UnawaitedQueries : FaultFinder
{
    public UnawaitedQueries(CompilationFacts facts)
        : base(facts, SyntaxKind.ExpressionStatement, SyntaxKind.InvocationExpression, SyntaxKind.ForEachStatement)
    {
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var fault = node switch
        {
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax dropped } => Judge(dropped, "they are dropped", block),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "LongCount" or "Any" } member } count
                when count.ArgumentList.Arguments.Count == 0 => Judge(member.Expression, "they are only counted", block),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Any" or "All" or "Count" or "LongCount" } member } test
                when PassesBy(test, member.Expression, block) => Judge(member.Expression, "the condition does not look after them", block),
            ForEachStatementSyntax { AwaitKeyword.RawKind: 0 } loop when PassesBy(loop, block) => Judge(loop.Expression, "the loop does not look after them", block),
            _ => null,
        };
        if (fault is not null)
            found.Add(fault);
    }

    private Fault? Judge(ExpressionSyntax used, string how, CodeBlock block)
    {
        if (QuerySyntax(used) is not { } query
            || block.Operation(query) is not IInvocationOperation operation
            || !Facts.TaskMembers.Collections.IsTaskQuery(operation, Facts.TaskMembers))
        {
            return null;
        }

        return new Fault(FaultKind.LosesQueriedTasks, operation, Squiggle.Of(operation), block.ContextOf(operation)) { Remedy = how };
    }

    /// <summary>The <c>Select</c> behind <c>ToList</c> and <c>ToArray</c>; by name first, since this is asked of every statement.</summary>
    private static InvocationExpressionSyntax? QuerySyntax(ExpressionSyntax used)
    {
        while (used is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call)
        {
            switch (member.Name.Identifier.ValueText)
            {
                case "Select":
                    return call;
                case "ToList" or "ToArray" when call.ArgumentList.Arguments.Count == 0:
                    used = member.Expression;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>
    /// <c>items.Select(FindAsync).Any(task => task != null)</c>: whether nothing in the condition looks after a task that the query
    /// has started.
    /// </summary>
    private static bool PassesBy(InvocationExpressionSyntax test, ExpressionSyntax sequence, CodeBlock block)
    {
        if (test.ArgumentList.Arguments.Count != 1 || QuerySyntax(sequence) is not { } query || block.Operation(query) is not IInvocationOperation started || !StartsWork(started))
            return false;

        return block.Operation(test) is IInvocationOperation call
            && GuardedFunctions.Target(call) is IAnonymousFunctionOperation { Symbol: { IsAsync: false, Parameters: { Length: 1 } parameters } } condition
            && !condition.Body.Descendants().OfType<IParameterReferenceOperation>()
                .Any(mention => SymbolEqualityComparer.Default.Equals(mention.Parameter, parameters[0]) && TaskUses.Observe(mention));
    }

    /// <summary>What gives a task that exists may give null; a call that starts one does not, and nobody can await it any more.</summary>
    private static bool StartsWork(IInvocationOperation query) => GuardedFunctions.Target(query) switch
    {
        IMethodReferenceOperation { Method: var method } => TaskMembers.StartWork(method),
        IAnonymousFunctionOperation { Symbol.IsAsync: true } => true,
        IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body } => body[0] is IReturnOperation { ReturnedValue: { } value } && value.Unwrap() is IInvocationOperation call && TaskMembers.StartWork(call.TargetMethod),
        _ => false,
    };

    /// <summary>Whether nothing in the body looks after the task of the round.</summary>
    private static bool PassesBy(ForEachStatementSyntax loop, CodeBlock block)
    {
        if (QuerySyntax(loop.Expression) is null || block.Model.GetDeclaredSymbol(loop, block.Cancellation) is not ILocalSymbol task)
            return false;

        return block.Operation(loop) is IForEachLoopOperation operation
            && !operation.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
                .Any(mention => SymbolEqualityComparer.Default.Equals(mention.Local, task) && TaskUses.Observe(mention));
    }
}
