using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>Reads what a call says about the flags of the function it calls.</summary>
internal static class FlagArguments
{
    /// <param name="call">An invocation or an object creation; anything else has no flags.</param>
    /// <param name="function">The function whose own flags the call may pass on; null where nothing is known of them anyway.</param>
    public static ImmutableArray<FlagArgument> Of(IOperation call, IMethodSymbol? function) => All(call)
        .Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean)
        .Select(argument => Read(argument.Parameter!.Ordinal, argument.Value.Unwrap(), function))
        .Where(flag => flag is not null)
        .Select(flag => flag!.Value)
        .ToImmutableArray();

    /// <summary>The arguments of a call of a function.</summary>
    public static ImmutableArray<IArgumentOperation> All(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    private static FlagArgument? Read(int ordinal, IOperation value, IMethodSymbol? function) => value switch
    {
        { ConstantValue: { HasValue: true, Value: bool constant } } => new FlagArgument(ordinal, constant, -1, false),
        IParameterReferenceOperation flag when IsOf(function, flag) => new FlagArgument(ordinal, null, flag.Parameter.Ordinal, false),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not when not.Operand.Unwrap() is IParameterReferenceOperation flag && IsOf(function, flag) => new FlagArgument(ordinal, null, flag.Parameter.Ordinal, true),
        _ => null,
    };

    /// <summary>A lambda's own parameter, or one of the function around, is not what the caller of the function passes.</summary>
    private static bool IsOf(IMethodSymbol? function, IParameterReferenceOperation flag) => KnownTypes.Same(flag.Parameter.ContainingSymbol, function);
}
