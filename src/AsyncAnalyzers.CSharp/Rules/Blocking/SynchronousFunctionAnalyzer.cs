using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC112</c>: a synchronous function that waits for a task and could be async.</summary>
public sealed class SynchronousFunctionAnalyzer : BlockingFaultAnalyzer
{
    public SynchronousFunctionAnalyzer()
        : base(BlockingRules.SynchronousFunction, FaultKind.BlocksSyncFunction)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, NameOf(fault.Context.Function)];

    /// <summary>A lambda that runs inside of a call belongs to the function around it.</summary>
    private static string NameOf(ISymbol? function)
    {
        while (function is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
            function = function.ContainingSymbol;

        return function?.Name ?? "";
    }
}
