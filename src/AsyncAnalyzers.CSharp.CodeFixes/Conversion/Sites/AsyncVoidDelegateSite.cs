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

/// <summary>Gives an async lambda to the form of a call that waits for it (<c>ASYNC203</c>).</summary>
internal static class AsyncVoidDelegateSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (fault.Operation.Syntax is not AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } lambda)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (VoidDelegate.Of(fault.Operation)?.Call is not { } invocation || invocation.Syntax != call || ConditionalAwait.IsBound(call))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        // Several lambdas of one call are mended together, by the first.
        if (call.ArgumentList.Arguments.First(argument => argument.Expression is AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 }).Expression != lambda)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        return context.Facts.TaskMembers.Collections.IsForEach(invocation.TargetMethod)
            ? ForEachLambda.Draft(lambda, call, context)
            : Twin(fault, invocation, lambda, context);
    }

    private static SiteDraft Twin(Fault fault, IInvocationOperation invocation, AnonymousFunctionExpressionSyntax lambda, PlanningContext context)
    {
        var call = (InvocationExpressionSyntax)invocation.Syntax;
        if (fault.Counterpart is not { } twin)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var names = context.NamesAt(call);
        var index = call.ArgumentList.Arguments.IndexOf((ArgumentSyntax)lambda.Parent!);
        var takesToken = TakesToken(twin, lambda, context);
        var given = takesToken ? GivenToken(twin, call, index, context) : null;
        var token = takesToken ? context.ReserveName(given is null ? "token" : "innerToken", lambda) : null;
        var type = token is null || !HasTypedParameters(lambda) ? null : names.Write("System.Threading.CancellationToken");
        ExpressionSyntax Write(ExpressionSyntax node) => WithGiven(Rewrite((InvocationExpressionSyntax)node, twin.Name, index, token, type), index, given);

        var bound = context.Model.GetSpeculativeSymbolInfo(call.SpanStart, Write(call), SpeculativeBindingOption.BindAsExpression).Symbol as IMethodSymbol;
        if (bound is null || !GivesTheSame(bound, lambda, context) || context.Facts.Awaitables.AwaitedType(bound.ReturnType) is not { } awaited)
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);
        if (awaited.SpecialType == SpecialType.System_Void && call.Parent is not ExpressionStatementSyntax)
            return SiteDraft.Blocked(ConversionObstacle.ResultUsed);

        return new AwaitSite(call, Write, bound.ReturnType).Draft(context, names, fault);
    }

    /// <summary>Whether the function that the twin takes is given a token after what the lambda is given.</summary>
    private static bool TakesToken(IMethodSymbol twin, AnonymousFunctionExpressionSyntax lambda, PlanningContext context) =>
        context.Model.GetSymbolInfo(lambda, context.Cancellation).Symbol is IMethodSymbol function
        && twin.Parameters.Select(VoidDelegate.InvokeOf).FirstOrDefault(invoke => invoke is not null) is { } taken
        && taken.Parameters.Length == function.Parameters.Length + 1
        && KnownTypes.Same(taken.Parameters[taken.Parameters.Length - 1].Type, context.Facts.Types.CancellationToken);

    /// <summary>The token in scope, where the twin has an overload that takes one before the function.</summary>
    private static string? GivenToken(IMethodSymbol twin, InvocationExpressionSyntax call, int index, PlanningContext context)
    {
        var hasOverload = call.ArgumentList.Arguments.All(argument => argument.NameColon is null)
            && twin.ContainingType.GetMembers(twin.Name).OfType<IMethodSymbol>().Any(overload =>
                overload.Parameters.Length == call.ArgumentList.Arguments.Count + 1
                && KnownTypes.Same(overload.Parameters[index].Type, context.Facts.Types.CancellationToken)
                && VoidDelegate.InvokeOf(overload.Parameters[index + 1]) is not null);
        return hasOverload ? context.TokenAt(call) : null;
    }

    private static InvocationExpressionSyntax WithGiven(InvocationExpressionSyntax call, int index, string? token)
    {
        if (token is null)
            return call;

        var items = call.ArgumentList.Arguments.GetWithSeparators();
        var comma = index > 0 ? call.ArgumentList.Arguments.GetSeparator(index - 1) : SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(token)).WithLeadingTrivia(items[index * 2].GetLeadingTrivia());
        return call.WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(items.InsertRange(index * 2, new SyntaxNodeOrToken[] { argument, comma }))));
    }

    /// <summary>Whether the function that the twin takes is given what the lambda was given: a loop state is no token.</summary>
    private static bool GivesTheSame(IMethodSymbol bound, AnonymousFunctionExpressionSyntax lambda, PlanningContext context)
    {
        var given = ((IMethodSymbol)context.Model.GetSymbolInfo(lambda, context.Cancellation).Symbol!).Parameters;
        return bound.Parameters.Select(VoidDelegate.InvokeOf).Any(taken =>
            taken is not null
            && taken.Parameters.Length >= given.Length
            && given.All(parameter => KnownTypes.Same(parameter.Type, taken.Parameters[parameter.Ordinal].Type)));
    }

    private static bool HasTypedParameters(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } parameters } => parameters[0].Type is not null,
        AnonymousMethodExpressionSyntax => true,
        _ => false,
    };

    private static InvocationExpressionSyntax Rewrite(InvocationExpressionSyntax call, string name, int index, string? token, string? type)
    {
        var renamed = call.WithExpression(MemberRenamer.Rename(call.Expression, name));
        if (token is null)
            return renamed;

        var argument = renamed.ArgumentList.Arguments[index];
        var extended = argument.WithExpression(WithToken(argument.Expression, token, type));
        return renamed.WithArgumentList(renamed.ArgumentList.WithArguments(renamed.ArgumentList.Arguments.Replace(argument, extended)));
    }

    private static ExpressionSyntax WithToken(ExpressionSyntax lambda, string token, string? type)
    {
        var name = SyntaxFactory.Identifier(token);
        var parameter = type is null
            ? SyntaxFactory.Parameter(name)
            : SyntaxFactory.Parameter(name).WithType(SyntaxFactory.ParseTypeName(type).WithTrailingTrivia(SyntaxFactory.Space));
        return lambda switch
        {
            SimpleLambdaExpressionSyntax simple => SyntaxFactory.ParenthesizedLambdaExpression(
                simple.AttributeLists,
                simple.Modifiers,
                returnType: null,
                SyntaxFactory.ParameterList(Extended(SyntaxFactory.SingletonSeparatedList(simple.Parameter.WithoutTrivia()), parameter)).WithTriviaFrom(simple.Parameter),
                simple.ArrowToken,
                simple.Block,
                simple.ExpressionBody),
            ParenthesizedLambdaExpressionSyntax typed => typed.WithParameterList(typed.ParameterList.WithParameters(Extended(typed.ParameterList.Parameters, parameter))),
            AnonymousMethodExpressionSyntax { ParameterList: { } list } method => method.WithParameterList(list.WithParameters(Extended(list.Parameters, parameter))),
            _ => lambda,
        };
    }

    private static SeparatedSyntaxList<ParameterSyntax> Extended(SeparatedSyntaxList<ParameterSyntax> parameters, ParameterSyntax last)
    {
        if (parameters.Count == 0)
            return SyntaxFactory.SingletonSeparatedList(last);

        var comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return SyntaxFactory.SeparatedList<ParameterSyntax>(parameters.GetWithSeparators().Add(comma).Add(last));
    }
}
