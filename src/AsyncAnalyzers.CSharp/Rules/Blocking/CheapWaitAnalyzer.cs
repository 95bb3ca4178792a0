using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC114</c>: waiting where the wait costs little.</summary>
public sealed class CheapWaitAnalyzer : BlockingFaultAnalyzer
{
    public CheapWaitAnalyzer()
        : base(BlockingRules.CheapWait, FaultKind.WaitsCheaply)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Work, Advice(fault)];

    private static string Advice(Fault fault) => fault switch
    {
        { Counterpart: not null } => $"await '{fault.Remedy}'",
        // The remedy of a primitive has its quotes, and its verb where it can be awaited.
        { Shape: WaitShape.None } => "use " + fault.Remedy,
        _ => $"use '{fault.Remedy}'",
    };
}
