using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>The token that a new call passes on, where the called method, or an overload of it, takes one at its end.</summary>
internal static class TokenArgument
{
    /// <summary>The argument for a call of <paramref name="callee"/>, or null when there is nothing to pass.</summary>
    /// <param name="place">The synchronous call.</param>
    /// <param name="callee">The method that will be called.</param>
    /// <param name="receivers">1 when the first parameter is written before the dot.</param>
    /// <param name="arguments">The arguments that are written, none of them a token.</param>
    /// <param name="names">Writes type names.</param>
    /// <param name="context">The document.</param>
    public static ArgumentSyntax? For(
        SyntaxNode place, IMethodSymbol callee, int receivers, SeparatedSyntaxList<ArgumentSyntax> arguments, NameScope names, PlanningContext context)
    {
        if (TokenParameter(place, callee, context) is not { } parameter)
            return null;

        var token = context.TokenAt(place);
        var expression = token is not null
            ? SyntaxFactory.ParseExpression(token)
            : parameter is { IsOptional: false } && KnownTypes.Same(callee.Parameters.LastOrDefault(), parameter)
                ? SyntaxFactory.ParseExpression(names.Write("System.Threading.CancellationToken") + ".None")
                : null;
        var isPositional = arguments.Count == parameter.Ordinal - receivers && arguments.All(argument => argument.NameColon is null);
        return expression is null ? null : ArgumentWriter.Argument(expression, isPositional ? null : parameter.Name);
    }

    /// <summary>The token parameter at the end of a method, or of the overload that adds nothing else.</summary>
    private static IParameterSymbol? TokenParameter(SyntaxNode place, IMethodSymbol method, PlanningContext context)
    {
        if (method.Parameters.LastOrDefault() is { } last && IsToken(last.Type, context))
            return last;

        return Overloads(method)
            .Where(overload => context.Model.IsAccessible(place.SpanStart, overload) && IsSameWithToken(method, overload, context))
            .Select(overload => overload.Parameters[overload.Parameters.Length - 1])
            .FirstOrDefault();
    }

    private static IEnumerable<IMethodSymbol> Overloads(IMethodSymbol method) =>
        method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Where(overload => overload.Arity == method.Arity && overload.Parameters.Length == method.Parameters.Length + 1 && overload.IsStatic == method.IsStatic);

    private static bool IsSameWithToken(IMethodSymbol method, IMethodSymbol overload, PlanningContext context)
    {
        var closed = overload.Arity > 0 ? overload.Construct(method.TypeArguments.ToArray()) : overload;
        return IsToken(closed.Parameters[closed.Parameters.Length - 1].Type, context)
            && method.Parameters.All(parameter => !parameter.IsParams && KnownTypes.Same(parameter.Type, closed.Parameters[parameter.Ordinal].Type));
    }

    public static bool IsToken(ITypeSymbol? type, PlanningContext context) =>
        KnownTypes.Same(type, context.Facts.Types.CancellationToken);
}
