using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC102</c>: calling a member that has an async counterpart.</summary>
public sealed class AsyncCounterpartAnalyzer : BlockingFaultAnalyzer
{
    public AsyncCounterpartAnalyzer()
        : base(BlockingRules.AsyncCounterpart, FaultKind.HasCounterpart)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Effect(), fault.Remedy];
}
