using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>What a returned task means in an async function: nothing, a value, or a task to await.</summary>
internal sealed record ReturnedValue(bool IsNothing, bool IsWrapped, bool IsBare, bool IsConfigured)
{
    public static ReturnedValue Of(ExpressionSyntax value, ITypeSymbol returned, PlanningContext context)
    {
        var hasResult = returned is INamedTypeSymbol { TypeArguments.Length: 1 };
        var symbol = context.Model.GetSymbolInfo(value, context.Cancellation).Symbol;
        var type = context.Model.GetTypeInfo(value, context.Cancellation).Type;
        var configured = AwaitWriter.CanConfigure(type)
            && context.Facts.Settings.ConfigureAwait(context.Root.SyntaxTree) == ConfigureAwaitPolicy.Library;
        return new ReturnedValue(
            IsNothing: !hasResult && (IsCompletedTask(symbol, context) || IsDefault(value) || IsEmptyCreation(value)),
            IsWrapped: hasResult && KnownTypes.Same(type, returned) && Wraps(value, symbol, returned, context),
            IsBare: hasResult && IsDefault(value),
            IsConfigured: configured);
    }

    /// <summary>Whether null is returned where awaiting would throw.</summary>
    public static bool IsNullTask(ExpressionSyntax value, ITypeSymbol returned, PlanningContext context) =>
        !TaskShape.IsValueTask(returned, context.Facts.Types)
        && value.DescendantNodesAndSelf(IsTransparent)
            .Any(node => IsDefault(node) || node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.NullLiteralExpression) || node is ConditionalAccessExpressionSyntax);

    // Whose value is that of a part.
    private static bool IsTransparent(SyntaxNode node) => node
        is ConditionalExpressionSyntax or SwitchExpressionSyntax or SwitchExpressionArmSyntax
        or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax;

    /// <summary>The expression to return, or to run where the function returns nothing.</summary>
    public ExpressionSyntax Write(ExpressionSyntax value, bool hasResult)
    {
        if (hasResult && IsBare)
            return value;
        if (hasResult && IsWrapped && Argument(value) is { } argument)
            return argument.WithTriviaFrom(value);
        return AwaitWriter.Await(IsConfigured ? AwaitWriter.WithConfigureAwait(value) : value, parenthesized: false);
    }

    private static ExpressionSyntax? Argument(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        _ => null,
    };

    private static bool IsCompletedTask(ISymbol? symbol, PlanningContext context) =>
        symbol is IPropertySymbol { Name: "CompletedTask" } property && TaskShape.IsBuildable(property.ContainingType, context.Facts.Types);

    private static bool IsEmptyCreation(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } };

    // Task.FromResult(x), ValueTask.FromResult(x), new ValueTask<T>(x): x itself, unless it is a task.
    private static bool Wraps(ExpressionSyntax value, ISymbol? symbol, ITypeSymbol returned, PlanningContext context)
    {
        if (symbol is not IMethodSymbol { Parameters.Length: 1 } method || HasText(value))
            return false;
        var isFactory = method is { Name: "FromResult", IsStatic: true } && TaskShape.IsBuildable(method.ContainingType, context.Facts.Types);
        var isConstructor = value is BaseObjectCreationExpressionSyntax { Initializer: null }
            && TaskShape.IsValueTask(method.ContainingType, context.Facts.Types)
            && KnownTypes.Same(method.Parameters[0].Type, ((INamedTypeSymbol)returned).TypeArguments[0]);
        return isFactory || isConstructor;
    }

    // Comments inside the call would be lost with it; then the call is awaited as it is.
    private static bool HasText(ExpressionSyntax value) =>
        Argument(value) is { } argument
        && value.DescendantTrivia().Any(trivia => TriviaKeeper.IsText(trivia) && value.Span.Contains(trivia.Span) && !argument.Span.Contains(trivia.Span));

    private static bool IsDefault(SyntaxNode value) =>
        value is DefaultExpressionSyntax || (value is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.DefaultLiteralExpression));
}
