using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>Writes the call of a counterpart with the arguments of the synchronous call.</summary>
internal sealed class CounterpartCall
{
    private readonly IMethodSymbol _counterpart;
    private readonly string? _type;
    private readonly ImmutableArray<ArgumentEdit> _arguments;
    private readonly ImmutableArray<ArgumentSyntax> _added;

    private CounterpartCall(IMethodSymbol counterpart, string? type, ImmutableArray<ArgumentEdit> arguments, ImmutableArray<ArgumentSyntax> added)
    {
        _counterpart = counterpart;
        _type = type;
        _arguments = arguments;
        _added = added;
    }

    /// <summary>The call, or null when an argument cannot be given.</summary>
    public static CounterpartCall? Create(IOperation operation, IMethodSymbol counterpart, NameScope names, PlanningContext context)
    {
        var (method, arguments) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Initializer: null, Constructor: { } constructor } creation => (constructor, creation.Arguments),
            IPropertyReferenceOperation { Arguments.Length: 0, Property.GetMethod: { } getter } => (getter, ImmutableArray<IArgumentOperation>.Empty),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (method is null || Matching(method, arguments, counterpart, context) is not { } edits)
            return null;
        if (!TryNameTarget(operation, method, counterpart, names, out var type))
            return null;

        var receivers = IsCalledAsExtension(operation) && counterpart is { IsExtensionMethod: true, ReducedFrom: null } ? 1 : 0;
        return new CounterpartCall(counterpart, type, edits, Added(operation.Syntax, method, counterpart, receivers, names, context));
    }

    /// <summary>Options that the counterpart demands, and the token.</summary>
    private static ImmutableArray<ArgumentSyntax> Added(
        SyntaxNode place, IMethodSymbol method, IMethodSymbol counterpart, int receivers, NameScope names, PlanningContext context)
    {
        var arguments = Written(place);
        var written = arguments.Count;
        var hasToken = arguments.Any(argument => TokenArgument.IsToken(context.Model.GetTypeInfo(argument.Expression, context.Cancellation).ConvertedType, context));
        foreach (var parameter in counterpart.Parameters.Skip(method.Parameters.Length))
        {
            if (PlainOptions.Of(parameter, method) is { } option)
                arguments = arguments.Add(OptionArgument(parameter, option, arguments, receivers, names));
        }

        if (!hasToken && TokenArgument.For(place, counterpart, receivers, arguments, names, context) is { } token)
            arguments = arguments.Add(token);
        return arguments.Skip(written).ToImmutableArray();
    }

    private static ArgumentSyntax OptionArgument(
        IParameterSymbol parameter, IFieldSymbol option, SeparatedSyntaxList<ArgumentSyntax> arguments, int receivers, NameScope names)
    {
        var isPositional = arguments.Count == parameter.Ordinal - receivers && arguments.All(argument => argument.NameColon is null);
        var value = SyntaxFactory.ParseExpression(names.Write(option.ContainingType) + "." + option.Name);
        return ArgumentWriter.Argument(value, isPositional ? null : parameter.Name);
    }

    public ExpressionSyntax Write(ExpressionSyntax node)
    {
        var callee = node switch
        {
            InvocationExpressionSyntax call => call.Expression,
            ObjectCreationExpressionSyntax creation => AwaitWriter.Call(creation.Type.WithoutTrivia(), _counterpart.Name).Expression,
            _ => node.WithoutTrailingTrivia(),
        };
        var list = (node as InvocationExpressionSyntax)?.ArgumentList ?? (node as ObjectCreationExpressionSyntax)?.ArgumentList ?? SyntaxFactory.ArgumentList();
        list = Apply(list);
        foreach (var argument in _added)
            list = ArgumentWriter.Append(list, argument);
        return SyntaxFactory.InvocationExpression(Callee(callee), list).WithTriviaFrom(node);
    }

    private ExpressionSyntax Callee(ExpressionSyntax callee)
    {
        var renamed = MemberRenamer.Rename(callee, _counterpart.Name);
        if (_type is null || MemberRenamer.NameOf(renamed) is not { } name)
            return renamed;
        return SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            SyntaxFactory.ParseExpression(_type).WithLeadingTrivia(callee.GetLeadingTrivia()),
            name.WithoutLeadingTrivia());
    }

    private ArgumentListSyntax Apply(ArgumentListSyntax list)
    {
        // Another site of the same write may have left the call fewer arguments; the compile check judges what comes out.
        foreach (var edit in _arguments.Where(edit => edit.Index < list.Arguments.Count))
            list = list.WithArguments(list.Arguments.Replace(list.Arguments[edit.Index], edit.Apply(list.Arguments[edit.Index])));
        return list;
    }

    private static ImmutableArray<ArgumentEdit>? Matching(
        IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, IMethodSymbol counterpart, PlanningContext context)
    {
        var edits = ImmutableArray.CreateBuilder<ArgumentEdit>();
        foreach (var argument in arguments)
        {
            if (argument.Syntax is not ArgumentSyntax syntax)
                continue;
            if (!syntax.RefKindKeyword.IsKind(SyntaxKind.None))
                return null;
            if (ArgumentEdit.For(argument, syntax, method, counterpart, context) is not { } edit)
                return null;
            edits.Add(edit);
        }

        return edits.ToImmutable();
    }

    // A counterpart in another class is called through that class, unless it extends the receiver.
    private static bool TryNameTarget(IOperation operation, IMethodSymbol method, IMethodSymbol counterpart, NameScope names, out string? type)
    {
        type = null;
        if (IsCalledAsExtension(operation) && counterpart.IsExtensionMethod)
        {
            names.Import(counterpart);
            return ((InvocationExpressionSyntax)operation.Syntax).Expression is not SimpleNameSyntax;
        }

        if (method.IsStatic && operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax }
            && !KnownTypes.Same(method.ContainingType.OriginalDefinition, counterpart.ContainingType.OriginalDefinition)
            && !KnownTypes.Is(method.ContainingType, counterpart.ContainingType.OriginalDefinition))
        {
            if (counterpart.ReducedFrom is not null || counterpart.ContainingType.IsGenericType)
                return false;
            type = names.Write(counterpart.ContainingType);
        }

        return true;
    }

    private static SeparatedSyntaxList<ArgumentSyntax> Written(SyntaxNode site) => site switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments,
        BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
        _ => default,
    };

    private static bool IsCalledAsExtension(IOperation operation) =>
        operation is IInvocationOperation call && (call.Instance is not null || IsReducedForm(call));

    private static bool IsReducedForm(IInvocationOperation call) =>
        call.TargetMethod.IsExtensionMethod
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { Syntax: not ArgumentSyntax };
}
