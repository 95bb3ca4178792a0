using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>Reads what a call says about the flags of the function it calls.</summary>
internal static class FlagArguments
{
    public static ImmutableArray<FlagArgument> Of(IOperation call) => Arguments(call)
        .Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean)
        .Select(argument => Read(argument.Parameter!.Ordinal, argument.Value.Unwrap()))
        .Where(flag => flag is not null)
        .Select(flag => flag!.Value)
        .ToImmutableArray();

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    private static FlagArgument? Read(int ordinal, IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: bool constant } } => new FlagArgument(ordinal, constant, -1, false),
        IParameterReferenceOperation parameter => new FlagArgument(ordinal, null, parameter.Parameter.Ordinal, false),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not when not.Operand.Unwrap() is IParameterReferenceOperation parameter => new FlagArgument(ordinal, null, parameter.Parameter.Ordinal, true),
        _ => null,
    };
}
