using AsyncAnalyzers.CSharp.Engine.Symbols;
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

    private protected override object[] MessageArguments(Fault fault)
    {
        var function = Named(fault.Context.Function);
        return [fault.Api, function is null ? "" : SymbolNames.Simple(function), function is not null && FixedSignature.Advice(function) is { } advice ? advice + ", then " : ""];
    }

    /// <summary>A lambda that runs inside of a call belongs to the function around it.</summary>
    private static IMethodSymbol? Named(IMethodSymbol? function)
    {
        while (function is { MethodKind: MethodKind.AnonymousFunction })
            function = function.ContainingSymbol as IMethodSymbol;

        return function;
    }
}
