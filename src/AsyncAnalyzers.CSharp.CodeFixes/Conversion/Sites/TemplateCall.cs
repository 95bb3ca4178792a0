using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Fills a replacement template with the receiver and the arguments of a call.</summary>
internal sealed class TemplateCall
{
    private const string ReceiverName = "__receiver";
    private const string ArgumentName = "__argument";

    private readonly ExpressionSyntax _template;
    private readonly ImmutableDictionary<int, int> _positions;
    private ArgumentSyntax? _token;

    private TemplateCall(ExpressionSyntax template, ImmutableDictionary<int, int> positions)
    {
        _template = template;
        _positions = positions;
    }

    /// <summary>The type of the replacement, before it is awaited.</summary>
    public ITypeSymbol? Awaitable { get; private set; }

    /// <summary>The filled template, or null when it does not bind here.</summary>
    public static TemplateCall? Create(string template, IOperation operation, NameScope names, PlanningContext context)
    {
        var text = ReplacementTemplate.Fill(template, position => position < 0 ? ReceiverName : ArgumentName + position);
        var positions = Positions(operation);
        if (Enumerable.Range(0, ReplacementTemplate.HighestPosition(template) + 1).Any(position => !positions.ContainsKey(position)))
            return null;

        var call = new TemplateCall(QualifiedNames.Simplify(SyntaxFactory.ParseExpression(text), names), positions);
        return call.TryBind(SyntaxFactory.ParseExpression(text), operation, names, context) ? call : null;
    }

    public ExpressionSyntax Write(ExpressionSyntax node)
    {
        var filled = Fill(_template, node);
        if (_token is not null && filled is InvocationExpressionSyntax invocation)
            filled = invocation.WithArgumentList(ArgumentWriter.Append(invocation.ArgumentList, _token));
        return filled.WithTriviaFrom(node);
    }

    // Bound with fully qualified names, where the call stands: what a reference lacks is no replacement.
    private bool TryBind(ExpressionSyntax template, IOperation operation, NameScope names, PlanningContext context)
    {
        var site = (ExpressionSyntax)operation.Syntax;
        if (ConditionalAwait.IsBound(site))
            return TryBindBehindNull(template, operation);

        var filled = Fill(template, site).WithoutTrivia();
        var position = site.SpanStart;
        if (context.Model.GetSpeculativeSymbolInfo(position, filled, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method)
            return false;

        Awaitable = method.ReturnType;
        var written = ((InvocationExpressionSyntax)filled).ArgumentList.Arguments;
        if (!written.Any(argument => IsToken(argument, position, context)))
            _token = TokenArgument.For(site, method, 0, default(SeparatedSyntaxList<ArgumentSyntax>).AddRange(written), names, context);
        return context.Facts.Awaitables.IsAwaitable(Awaitable);
    }

    // '.WaitForExit()' behind '?.' cannot be bound alone: the member is looked up on the type of what stands before.
    private bool TryBindBehindNull(ExpressionSyntax template, IOperation operation)
    {
        if (template is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: ReceiverName } } access })
            return false;
        var receiver = (operation as IInvocationOperation)?.Instance?.Type;
        var method = receiver?.GetMembers(access.Name.Identifier.ValueText).OfType<IMethodSymbol>()
            .FirstOrDefault(candidate => candidate.Parameters.All(parameter => parameter.IsOptional) || candidate.Parameters.Length == _positions.Count);
        Awaitable = method?.ReturnType;
        return method is not null;
    }

    private static bool IsToken(ArgumentSyntax argument, int position, PlanningContext context) =>
        SymbolEqualityComparer.Default.Equals(
            context.Model.GetSpeculativeTypeInfo(position, argument.Expression, SpeculativeBindingOption.BindAsExpression).Type,
            context.Facts.Types.CancellationToken);

    private ExpressionSyntax Fill(ExpressionSyntax template, ExpressionSyntax node)
    {
        var arguments = (node as InvocationExpressionSyntax)?.ArgumentList.Arguments ?? (node as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments ?? default;
        if (ConditionalAwait.IsBound(node))
            template = Bound(template, TaskWaitSite.Receiver(node));
        var placeholders = template.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(IsPlaceholder).ToList();
        return template.ReplaceNodes(placeholders, (original, _) => Actual(original, node, arguments));
    }

    private ExpressionSyntax Actual(IdentifierNameSyntax placeholder, ExpressionSyntax node, SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var name = placeholder.Identifier.ValueText;
        var actual = name == ReceiverName
            ? TaskWaitSite.Receiver(node)?.WithoutTrivia() ?? SyntaxFactory.ThisExpression()
            : arguments[_positions[int.Parse(name.Substring(ArgumentName.Length))]].Expression.WithoutTrivia();
        var operand = placeholder.Parent is ArgumentSyntax || Parentheses.IsPrimary(actual) ? actual : Parentheses.Around(actual);
        return operand.WithTriviaFrom(placeholder);
    }

    // Directly behind '?.' there is no receiver to fill in: '{this}.Name' becomes '.Name'.
    private static ExpressionSyntax Bound(ExpressionSyntax template, ExpressionSyntax? receiver)
    {
        if (receiver is not null)
            return template;
        var access = template.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .First(node => node.Expression is IdentifierNameSyntax { Identifier.ValueText: ReceiverName });
        return template.ReplaceNode(access, SyntaxFactory.MemberBindingExpression(access.Name));
    }

    private static bool IsPlaceholder(IdentifierNameSyntax name) =>
        name.Identifier.ValueText == ReceiverName || name.Identifier.ValueText.StartsWith(ArgumentName, System.StringComparison.Ordinal);

    /// <summary>Parameter position to written position; receivers of extension methods do not count.</summary>
    private static ImmutableDictionary<int, int> Positions(IOperation operation)
    {
        var arguments = (operation as IInvocationOperation)?.Arguments ?? (operation as IObjectCreationOperation)?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty;
        var skipped = arguments.Any(argument => argument.Parameter?.Ordinal == 0 && argument.Syntax is not ArgumentSyntax && IsExtension(operation)) ? 1 : 0;
        return arguments
            .Where(argument => argument.Syntax is ArgumentSyntax)
            .Select(argument => (Parameter: argument.Parameter!.Ordinal - skipped, Syntax: (ArgumentSyntax)argument.Syntax))
            .ToImmutableDictionary(pair => pair.Parameter, pair => ((BaseArgumentListSyntax)pair.Syntax.Parent!).Arguments.IndexOf(pair.Syntax));
    }

    private static bool IsExtension(IOperation operation) => operation is IInvocationOperation { TargetMethod.IsExtensionMethod: true };
}
