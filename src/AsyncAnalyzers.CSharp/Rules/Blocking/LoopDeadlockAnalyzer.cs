using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC107</c>: waiting on an event loop for a task that needs the loop to continue.</summary>
public sealed class LoopDeadlockAnalyzer : BlockingFaultAnalyzer
{
    public LoopDeadlockAnalyzer()
        : base(BlockingRules.LoopDeadlock, FaultKind.DeadlocksLoop)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy, fault.Work, Advice(fault)];

    private static string Advice(Fault fault) => fault.Place switch
    {
        SynchronousPlace.Constructor => "a constructor cannot await: start it in an async handler, such as that of Load or Loaded",
        SynchronousPlace.Property => "a property cannot await: make it an async method",
        _ => "await '" + fault.Remedy + "' instead",
    };
}
