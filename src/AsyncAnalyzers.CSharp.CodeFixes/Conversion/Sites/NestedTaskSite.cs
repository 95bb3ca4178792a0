using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Makes one task of a nested one (<c>ASYNC205</c>).</summary>
internal static class NestedTaskSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (fault.Operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax call } operation || ConditionalAwait.IsBound(call) || IsTypedLocal(call))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var method = operation.TargetMethod;
        if (method.Name == "FromResult")
            return Inner(call, context);
        if (IsPlainStart(operation, call, context))
            return SiteDraft.Of(new[] { new NodeEdit(call, node => AsRun((InvocationExpressionSyntax)node)) });

        return context.Facts.TaskMembers.IsWhenAll(method) ? SiteDraft.Blocked(ConversionObstacle.NoReplacement) : Unwrapped(operation, call, context);
    }

    /// <summary>
    /// <c>Task.Factory.StartNew(new Action(async () => …))</c>: <c>Task.Run</c> takes the lambda as it is. Null for every other call.
    /// </summary>
    public static SiteDraft? StartOfAction(Fault fault, PlanningContext context)
    {
        if (VoidDelegate.Of(fault.Operation)?.Call is not { Syntax: InvocationExpressionSyntax call } start || !IsPlainStart(start, call, context))
            return null;

        var lambda = (ExpressionSyntax)fault.Operation.Syntax;
        var argument = call.ArgumentList.Arguments[0];
        if (argument.NameColon is not null || !argument.Span.Contains(lambda.Span) || TriviaKeeper.HasInnerDirectives(call))
            return SiteDraft.Blocked(ConversionObstacle.UnsuitableArgument);

        var mark = new SyntaxAnnotation();
        return SiteDraft.Of(new[]
        {
            new NodeEdit(lambda, node => node.WithAdditionalAnnotations(mark)),
            new NodeEdit(argument, node => ((ArgumentSyntax)node).WithExpression((ExpressionSyntax)node.GetAnnotatedNodes(mark).Single().WithTriviaFrom(((ArgumentSyntax)node).Expression))),
            new NodeEdit(call, node => AsRun((InvocationExpressionSyntax)node)),
        });
    }

    // 'Task<Task> t = …' names the nested type.
    private static bool IsTypedLocal(SyntaxNode call) =>
        call.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax { Declaration: { Type.IsVar: false } declaration }
        && declaration.Variables.Any(variable => variable.Initializer?.Value == call && declaration.Type is GenericNameSyntax or QualifiedNameSyntax);

    /// <summary>The argument of <c>Task.FromResult</c> in its place.</summary>
    private static SiteDraft Inner(InvocationExpressionSyntax call, PlanningContext context)
    {
        var inner = call.ArgumentList.Arguments[0].Expression;
        var isTask = KnownTypes.Is(context.Model.GetTypeInfo(inner, context.Cancellation).Type, context.Facts.Types.Task);
        var hasText = call.DescendantTrivia().Any(trivia => TriviaKeeper.IsText(trivia) && call.Span.Contains(trivia.Span) && !inner.Span.Contains(trivia.Span));
        return (isTask || call.Parent is AwaitExpressionSyntax) && !hasText && Parentheses.IsPrimary(inner)
            ? SiteDraft.Of(new[] { new NodeEdit(call, node => ((InvocationExpressionSyntax)node).ArgumentList.Arguments[0].Expression.WithTriviaFrom(node)) })
            : SiteDraft.Blocked(ConversionObstacle.NoReplacement);
    }

    /// <summary><c>Task.Factory.StartNew</c> with a function, and at most a token, which is what <c>Task.Run</c> takes.</summary>
    private static bool IsPlainStart(IInvocationOperation operation, InvocationExpressionSyntax call, PlanningContext context) =>
        operation.TargetMethod.Name == "StartNew"
        && operation.Instance is IPropertyReferenceOperation { Instance: null, Property.Name: "Factory" } factory
        && KnownTypes.Same(factory.Property.ContainingType, context.Facts.Types.Task)
        && call.Expression is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax, Name: IdentifierNameSyntax }
        && operation.Arguments.All(argument => argument.Parameter is { Ordinal: 0, Type: INamedTypeSymbol { DelegateInvokeMethod.Parameters.Length: 0 } }
            || (argument.Parameter!.Ordinal == 1 && KnownTypes.Same(argument.Parameter.Type, context.Facts.Types.CancellationToken)));

    private static ExpressionSyntax AsRun(InvocationExpressionSyntax call)
    {
        var start = (MemberAccessExpressionSyntax)call.Expression;
        var task = ((MemberAccessExpressionSyntax)start.Expression).Expression;
        return call.WithExpression(start.WithExpression(task).WithName(SyntaxFactory.IdentifierName("Run").WithTriviaFrom(start.Name)));
    }

    private static SiteDraft Unwrapped(IInvocationOperation operation, InvocationExpressionSyntax call, PlanningContext context)
    {
        var names = context.NamesAt(call);
        var isTaskOfTask = operation.Type is INamedTypeSymbol { TypeArguments.Length: 1 } outer
            && KnownTypes.Same(outer.OriginalDefinition, context.Facts.Types.TaskOfT)
            && KnownTypes.Is(outer.TypeArguments[0], context.Facts.Types.Task);
        if (isTaskOfTask && names.Resolve("System.Threading.Tasks.TaskExtensions")?.GetMembers("Unwrap").OfType<IMethodSymbol>().FirstOrDefault() is { } unwrap)
        {
            names.Import(unwrap);
            return SiteDraft.Of(new[] { new NodeEdit(call, Unwrap) }, names.Usings);
        }

        return call.Parent is AwaitExpressionSyntax await
            ? SiteDraft.Of(new[] { new NodeEdit(await, node => AwaitWriter.Await((ExpressionSyntax)node, parenthesized: false)) })
            : SiteDraft.Blocked(ConversionObstacle.NoReplacement);
    }

    private static SyntaxNode Unwrap(SyntaxNode call) =>
        AwaitWriter.Call((ExpressionSyntax)call.WithoutTrailingTrivia(), "Unwrap").WithTrailingTrivia(call.GetTrailingTrivia());
}
