using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Recognises one body that serves synchronous and asynchronous callers and chooses by a flag (option
/// <c>async_analyzers.sync_flag_parameters</c>): its synchronous path must block.
/// </summary>
internal sealed class SyncFlags
{
    private static readonly ImmutableArray<string> TypePrefixes = ImmutableArray.Create("bln", "b", "f");

    private readonly CompilationFacts _facts;

    public SyncFlags(CompilationFacts facts) => _facts = facts;

    /// <summary>Whether the operation may be on the synchronous path: anywhere in a function with such a flag but under the flag itself.</summary>
    public bool Choose(IOperation operation, ISymbol member)
    {
        var names = _facts.Settings.SyncFlagParameters(operation.Syntax.SyntaxTree);
        var hasFlag = HasFlag(member as IMethodSymbol, names);
        for (IOperation? current = operation, child = null; current is not null; child = current, current = current.Parent)
        {
            switch (current)
            {
                case IConditionalOperation choice when Flag(choice.Condition, names) is { } flag && child != choice.Condition:
                    return child == (flag ? choice.WhenFalse : choice.WhenTrue);
                case IBlockOperation block when child is not null && FollowsFlag(block, child, names):
                    return true;
                case IAnonymousFunctionOperation lambda:
                    hasFlag |= HasFlag(lambda.Symbol, names) || HasFlag((lambda.Parent?.Type as INamedTypeSymbol)?.DelegateInvokeMethod, names);
                    break;
                case ILocalFunctionOperation local:
                    hasFlag |= HasFlag(local.Symbol, names);
                    break;
            }
        }

        return hasFlag;
    }

    /// <summary>
    /// Without an operation tree: whether <see cref="Choose"/> will say so of a node, since its member has such a flag and no
    /// condition around the node names one.
    /// </summary>
    public bool RuleOut(SyntaxNode node, SyntaxNode block, ISymbol member)
    {
        var names = _facts.Settings.SyncFlagParameters(node.SyntaxTree);
        if (member is not IMethodSymbol method || !method.Parameters.Any(p => p.Type.SpecialType == SpecialType.System_Boolean && names.Contains(Plain(p.Name))))
            return false;

        for (var current = node.Parent; current is not null && current != block; current = current.Parent)
        {
            if (current is IfStatementSyntax or ConditionalExpressionSyntax)
                return false;
        }

        return true;
    }

    /// <summary><c>WriteAsync(text, async: false)</c>: such a call is done when it returns, whatever its type says.</summary>
    public static bool AskForSync(IInvocationOperation call, ImmutableHashSet<string> names) =>
        call.Arguments.Any(argument =>
            PathChoices.Asks(argument.Value.Unwrap()) == false
            || (argument.Parameter is { Type.SpecialType: SpecialType.System_Boolean } flag
                && names.Contains(Plain(flag.Name))
                && argument.Value.ConstantValue is { HasValue: true, Value: bool value }
                && value == Plain(flag.Name).StartsWith("sync", System.StringComparison.OrdinalIgnoreCase)));

    /// <summary><c>if (async) return await …;</c> before the operation: what comes after it is the synchronous path.</summary>
    private static bool FollowsFlag(IBlockOperation block, IOperation child, ImmutableHashSet<string> names) =>
        block.Operations.TakeWhile(statement => statement != child)
            .OfType<IConditionalOperation>()
            .Any(choice => Flag(choice.Condition, names) is not null);

    private static bool HasFlag(IMethodSymbol? function, ImmutableHashSet<string> names) =>
        function?.Parameters.Any(p => (p.Type.SpecialType == SpecialType.System_Boolean && names.Contains(Plain(p.Name))) || PathChoices.Is(p.Type)) == true;

    /// <summary>True for a flag that asks for the asynchronous path, false for one that asks for the synchronous path, null for none.</summary>
    private static bool? Flag(IOperation condition, ImmutableHashSet<string> names)
    {
        var value = condition.Unwrap();
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both)
            return Flag(both.LeftOperand, names) ?? Flag(both.RightOperand, names);
        if (value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test)
            return (PathChoices.Asks(test.LeftOperand.Unwrap()) ?? PathChoices.Asks(test.RightOperand.Unwrap())) is { } asks ? asks == (test.OperatorKind == BinaryOperatorKind.Equals) : null;

        var negated = value is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not };
        if (value is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            value = not.Operand.Unwrap();

        var name = value switch
        {
            IParameterReferenceOperation parameter => Plain(parameter.Parameter.Name),
            IFieldReferenceOperation field => Plain(field.Field.Name.TrimStart('_')),
            IPropertyReferenceOperation { Property.Name: { Length: > 0 } property } => Lowered(property),
            _ => null,
        };
        if (name is null || value.Type?.SpecialType != SpecialType.System_Boolean || !names.Contains(name))
            return null;

        return name.IndexOf("async", System.StringComparison.OrdinalIgnoreCase) < 0 == negated;
    }

    /// <summary>Without the type that some write before a name: <c>blnSync</c>, <c>bAsync</c>.</summary>
    private static string Plain(string name)
    {
        foreach (var type in TypePrefixes)
        {
            if (name.Length > type.Length && name.StartsWith(type, System.StringComparison.Ordinal) && char.IsUpper(name[type.Length]))
                return Lowered(name.Substring(type.Length));
        }

        return name;
    }

    private static string Lowered(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
