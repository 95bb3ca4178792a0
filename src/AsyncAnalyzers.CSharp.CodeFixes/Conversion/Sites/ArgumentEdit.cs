using System;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>How one written argument is given to the counterpart.</summary>
internal sealed record ArgumentEdit(int Index, Func<ArgumentSyntax, ArgumentSyntax> Apply)
{
    /// <summary>The edit, or null when the counterpart cannot take the argument.</summary>
    public static ArgumentEdit? For(IArgumentOperation argument, ArgumentSyntax syntax, IMethodSymbol method, IMethodSymbol counterpart, PlanningContext context)
    {
        var index = ((BaseArgumentListSyntax)syntax.Parent!).Arguments.IndexOf(syntax);
        if (argument.Parameter is not { } given || Target(given, method, counterpart) is not { } taken)
            return null;
        if (Converted(argument.Value, given, taken, context) is not { } convert)
            return null;

        return new ArgumentEdit(index, node => Named(node.WithExpression(convert(node.Expression)), taken.Name));
    }

    private static ArgumentSyntax Named(ArgumentSyntax node, string name) =>
        node.NameColon is { } colon && colon.Name.Identifier.ValueText != name
            ? node.WithNameColon(colon.WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(colon.Name)))
            : node;

    // By position; receivers of extension methods do not count, and a parameter that was left out shifts the rest.
    private static IParameterSymbol? Target(IParameterSymbol given, IMethodSymbol method, IMethodSymbol counterpart)
    {
        var position = given.Ordinal - Receivers(method);
        var taken = counterpart.Parameters.Skip(Receivers(counterpart)).ToList();
        if (position < 0)
            return counterpart.Parameters.FirstOrDefault();
        var same = taken.FirstOrDefault(parameter => parameter.Name == given.Name && KnownTypes.Same(parameter.Type, given.Type));
        return same ?? (position < taken.Count ? taken[position] : null);
    }

    private static int Receivers(IMethodSymbol method) => method.IsExtensionMethod && method.ReducedFrom is null ? 1 : 0;

    private static Func<ExpressionSyntax, ExpressionSyntax>? Converted(IOperation value, IParameterSymbol given, IParameterSymbol taken, PlanningContext context)
    {
        if (!given.Type.IsRefLikeType || KnownTypes.Same(given.Type, taken.Type))
            return node => node;

        return AsMemory(value, taken.Type, context);
    }

    private static Func<ExpressionSyntax, ExpressionSyntax>? AsMemory(IOperation value, ITypeSymbol memory, PlanningContext context) =>
        SpanArgument.FormOf(value, memory, context.Facts.Compilation) switch
        {
            SpanForm.Converts => node => node,
            SpanForm.AsSpan => node => node is InvocationExpressionSyntax call ? CombinedWaitSite.Renamed(call, "AsMemory") : node,
            SpanForm.SpanProperty => node => node is MemberAccessExpressionSyntax access ? TriviaKeeper.Shrink(node, access.Expression) : node,
            SpanForm.Created => node => node is ObjectCreationExpressionSyntax { Type: { } type } creation && WrittenName(type) is { } name ? creation.ReplaceNode(name, OfMemory(name)) : node,
            SpanForm.Literal => node => AwaitWriter.Call(node.WithoutTrailingTrivia(), "ToArray").WithTrailingTrivia(node.GetTrailingTrivia()),
            SpanForm.Collection when memory is INamedTypeSymbol { TypeArguments: { Length: 1 } element } => AsArray(element[0].ToMinimalDisplayString(context.Model, value.Syntax.SpanStart)),
            SpanForm.Part when AsMemory(SpanArgument.Whole(value)!, memory, context) is { } whole => node => Receiver(node) is { } span ? node.ReplaceNode(span, whole(span)) : node,
            _ => null,
        };

    /// <summary><c>new byte[] { 1, 2 }</c>; what spreads a sequence, or fills several lines, stays a collection expression.</summary>
    private static Func<ExpressionSyntax, ExpressionSyntax> AsArray(string element) => node =>
    {
        var written = node.WithoutTrivia().ToString();
        var elements = written.Substring(1, written.Length - 2).Trim();
        var isList = elements.Length > 0 && elements.IndexOf('\n') < 0 && !node.ChildNodes().Any(child => child.ToString().StartsWith("..", StringComparison.Ordinal));
        return SyntaxFactory.ParseExpression(isList ? $"new {element}[] {{ {elements} }}" : $"({element}[]){written}").WithTriviaFrom(node);
    };

    private static GenericNameSyntax? WrittenName(TypeSyntax type) => type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault();

    private static GenericNameSyntax OfMemory(GenericNameSyntax span) =>
        span.WithIdentifier(SyntaxFactory.Identifier(span.Identifier.ValueText.Replace("Span", "Memory")).WithTriviaFrom(span.Identifier));

    private static ExpressionSyntax? Receiver(ExpressionSyntax part) => part switch
    {
        ElementAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        _ => null,
    };
}
