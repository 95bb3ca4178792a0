using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC307</c>: a thread of its own for an async delegate.</summary>
public sealed class LongRunningAsyncAnalyzer : EventLoopFaultAnalyzer
{
    public LongRunningAsyncAnalyzer()
        : base(EventLoopRules.LongRunningAsync, FaultKind.WastesThread)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
