using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion;

/// <summary>Whether a new <c>await</c> in a file gets <c>ConfigureAwait(false)</c>: by the policy, or else as the file has it.</summary>
internal static class AwaitStyle
{
    public static bool Configures(SyntaxNode root, ConfigureAwaitPolicy policy) => policy switch
    {
        ConfigureAwaitPolicy.Library => true,
        ConfigureAwaitPolicy.App => false,
        _ => AllAreConfigured(root),
    };

    /// <summary>One <c>await</c> at least, and none without it; of <c>Task.Yield()</c> nothing can be configured.</summary>
    private static bool AllAreConfigured(SyntaxNode root)
    {
        var awaits = root.DescendantNodes().OfType<AwaitExpressionSyntax>().Where(await => CalledName(await.Expression) != "Yield").ToList();
        return awaits.Count > 0 && awaits.TrueForAll(await => IsConfigured(await.Expression));
    }

    private static bool IsConfigured(ExpressionSyntax awaited) =>
        CalledName(awaited) == "ConfigureAwait"
        && awaited is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
        && arguments[0].Expression.IsKind(SyntaxKind.FalseLiteralExpression);

    private static string? CalledName(ExpressionSyntax awaited) =>
        awaited is InvocationExpressionSyntax call ? MemberRenamer.NameOf(call.Expression)?.Identifier.ValueText : null;
}
