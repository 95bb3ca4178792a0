using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>The optional token that a function gets when it becomes async, as its last parameter.</summary>
internal static class TokenParameter
{
    public const string Name = "cancellationToken";

    /// <summary>Types whose methods a framework calls with a token if they take one.</summary>
    private static readonly string[] BindingTypes =
    {
        "Microsoft.AspNetCore.Mvc.ControllerBase",
        "Microsoft.AspNetCore.Mvc.RazorPages.PageModel",
    };

    public static bool CanStandIn(ChainFunction function)
    {
        var (context, symbol) = (function.Context, function.Symbol);
        if (!context.ThreadsTokens || symbol.IsAsync || symbol.IsVararg || symbol.Parameters.Any(parameter => parameter.IsParams || TakesTokens(parameter.Type, context)))
            return false;
        // A local function that sees the variables around it uses the token of the function around it.
        if (function.Node is LocalFunctionStatementSyntax local && !local.Modifiers.Any(SyntaxKind.StaticKeyword))
            return false;
        if (KnownTypes.Same(symbol, context.Facts.EntryPoint) || AttributedMembers.AreTests(symbol, context.Facts.Types))
            return false;
        if (ChainCandidate.IsRequestHandler(symbol, context) && !IsBound(symbol, context))
            return false;
        return !HasOverload(symbol, context) && !function.Node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Name);
    }

    /// <summary>The declaration whose parameter code in <paramref name="function"/> can use; null where there is none.</summary>
    public static SyntaxNode? Owner(SyntaxNode function)
    {
        for (var node = function; ; node = FunctionNode.Around(node))
        {
            switch (node)
            {
                case MethodDeclarationSyntax:
                    return node;
                case LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.StaticKeyword):
                    return node;
                case LocalFunctionStatementSyntax:
                case AnonymousFunctionExpressionSyntax lambda when !lambda.Modifiers.Any(SyntaxKind.StaticKeyword) && !FunctionNode.IsKept(lambda):
                    continue;
                default:
                    return null;
            }
        }
    }

    public static NodeEdit Edit(ChainFunction function, NameScope names)
    {
        var type = names.Write("System.Threading.CancellationToken");
        var value = function.Context.LanguageVersion >= LanguageVersion.CSharp7_1 ? "default" : $"default({type})";
        // Nobody calls an explicit implementation by its own name, nor the written part of a partial method, and the compiler warns of a default that has no effect.
        var text = function.Symbol is { ExplicitInterfaceImplementations.IsEmpty: true, PartialDefinitionPart: null } ? $"{type} {Name} = {value}" : $"{type} {Name}";
        // The token of 'WithCancellation' arrives through the attribute.
        if (AsyncIterators.IsIterator(function.Node))
            text = $"[{Attribute(names)}] {text}";
        var parameter = SyntaxFactory.ParseParameterList("(" + text + ")").Parameters[0];
        return new NodeEdit(function.Parameters, node => Append((ParameterListSyntax)node, parameter));
    }

    private static string Attribute(NameScope names)
    {
        const string Suffix = "Attribute";
        var name = names.Write("System.Runtime.CompilerServices.EnumeratorCancellationAttribute");
        return name.Substring(0, name.Length - Suffix.Length);
    }

    /// <summary>Passes a token to a call of a function that has got the parameter.</summary>
    public static NodeEdit Argument(CallSite call, string token)
    {
        var list = ((InvocationExpressionSyntax)call.Call).ArgumentList;
        var method = call.Context.Model.GetSymbolInfo(call.Call, call.Context.Cancellation).Symbol as IMethodSymbol;
        var isPositional = list.Arguments.Count == method?.Parameters.Length && list.Arguments.All(argument => argument.NameColon is null);
        var argument = ArgumentWriter.Argument(SyntaxFactory.IdentifierName(token), isPositional ? null : Name);
        return new NodeEdit(list, node => ArgumentWriter.Append((ArgumentListSyntax)node, argument));
    }

    /// <summary>The parameter in <c>cref="Load(int)"</c>.</summary>
    public static NodeEdit? InReference(SyntaxNode name) =>
        name.FirstAncestorOrSelf<NameMemberCrefSyntax>() is { Parameters: { } list }
            ? new NodeEdit(list, node => Append((CrefParameterListSyntax)node))
            : null;

    /// <summary>What becomes of the documentation of a function whose result becomes a task.</summary>
    public static NodeEdit? Documentation(ChainFunction function, bool addsToken, bool isSequence)
    {
        if (DocumentationWriter.CommentOf(function.Node) is not { } comment)
            return null;
        var line = function.Context.EndOfLine.ToString() + TriviaKeeper.Indentation(function.Node);
        return new NodeEdit(comment, node =>
        {
            var written = (DocumentationCommentTriviaSyntax)node;
            if (!function.Symbol.ReturnsVoid && !isSequence)
                written = DocumentationWriter.WithTask(written);
            return addsToken ? DocumentationWriter.WithParameter(written, Name, "The token to monitor for cancellation requests.", line) : written;
        });
    }

    private static CrefParameterListSyntax Append(CrefParameterListSyntax list)
    {
        var parameter = SyntaxFactory.CrefParameter(SyntaxFactory.ParseTypeName("System.Threading.CancellationToken"));
        var comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var items = list.Parameters.GetWithSeparators();
        return list.WithParameters(SyntaxFactory.SeparatedList<CrefParameterSyntax>(items.Count == 0 ? items.Add(parameter) : items.Add(comma).Add(parameter)));
    }

    private static bool TakesTokens(ITypeSymbol type, PlanningContext context) => Sites.TokenArgument.IsToken(type, context);

    private static bool IsBound(IMethodSymbol symbol, PlanningContext context) =>
        symbol.ContainingType is { } type && BindingTypes.Any(name => KnownTypes.Is(type, context.Facts.Types.Get(name)));

    // 'Load(int, CancellationToken)' beside 'Load(int)'.
    private static bool HasOverload(IMethodSymbol symbol, PlanningContext context) =>
        symbol.MethodKind != MethodKind.LocalFunction
        && symbol.ContainingType.GetMembers(symbol.Name).OfType<IMethodSymbol>().Any(other =>
            other.Parameters.Length == symbol.Parameters.Length + 1 && TakesTokens(other.Parameters[symbol.Parameters.Length].Type, context));

    private static ParameterListSyntax Append(ParameterListSyntax list, ParameterSyntax parameter)
    {
        if (list.Parameters.Count == 0)
            return list.WithParameters(SyntaxFactory.SingletonSeparatedList(parameter));

        var last = list.Parameters[list.Parameters.Count - 1];
        var count = list.Parameters.SeparatorCount;
        var comma = count > 0 && list.Parameters.GetSeparator(count - 1).TrailingTrivia.All(trivia => !TriviaKeeper.IsText(trivia))
            ? list.Parameters.GetSeparator(count - 1)
            : SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var isOnItsLine = comma.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var items = list.Parameters.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators()
            .Add(comma)
            .Add(parameter.WithLeadingTrivia(isOnItsLine ? TriviaKeeper.Indentation(last) : default).WithTrailingTrivia(last.GetTrailingTrivia()));
        return list.WithParameters(SyntaxFactory.SeparatedList<ParameterSyntax>(items));
    }
}
