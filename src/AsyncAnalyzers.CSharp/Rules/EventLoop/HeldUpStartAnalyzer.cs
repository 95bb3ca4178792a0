using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC306</c>: a hosted service that loops while the host waits for it.</summary>
public sealed class HeldUpStartAnalyzer : EventLoopFaultAnalyzer
{
    public HeldUpStartAnalyzer()
        : base(EventLoopRules.HeldUpStart, FaultKind.HoldsUpStart)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => fault.Api == "StartAsync"
        ? ["is a part of 'StartAsync', which the host awaits", "loop in 'ExecuteAsync' of a 'BackgroundService'"]
        : [$"runs before the host gets the task of '{fault.Api}'", "use 'await Task.Yield()' first"];
}
