using System;
using System.Collections.Immutable;
using System.Linq;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>The functions with a body that one call hands down as delegates, by the parameter that takes each.</summary>
internal readonly struct HandedFunctions : IEquatable<HandedFunctions>
{
    private readonly ImmutableArray<(int Ordinal, SourceFunction Function)> _functions;

    private HandedFunctions(ImmutableArray<(int, SourceFunction)> functions) => _functions = functions;

    public bool AreNone => _functions.IsDefaultOrEmpty;

    public SourceFunction? Of(int ordinal)
    {
        if (AreNone)
            return null;

        foreach (var (other, function) in _functions)
        {
            if (other == ordinal)
                return function;
        }

        return null;
    }

    /// <summary>What a call passes on to the function it calls.</summary>
    public HandedFunctions PassedBy(ImmutableArray<DelegateArgument> arguments)
    {
        if (arguments.IsEmpty)
            return default;

        var functions = ImmutableArray.CreateBuilder<(int, SourceFunction)>(arguments.Length);
        foreach (var argument in arguments)
        {
            if ((argument.Function ?? Of(argument.From)) is { } function)
                functions.Add((argument.Ordinal, function));
        }

        return new HandedFunctions(functions.ToImmutable());
    }

    public bool Equals(HandedFunctions other) =>
        AreNone ? other.AreNone : !other.AreNone && _functions.SequenceEqual(other._functions);

    public override bool Equals(object? obj) => obj is HandedFunctions other && Equals(other);

    /// <summary>One function may be given thousands of lambdas.</summary>
    public override int GetHashCode() => AreNone ? 0 : _functions[0].Function.Declaration.GetHashCode();
}
