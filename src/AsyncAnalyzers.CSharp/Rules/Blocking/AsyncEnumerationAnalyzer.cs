using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC108</c>: synchronous enumeration of an asynchronous source.</summary>
public sealed class AsyncEnumerationAnalyzer : BlockingFaultAnalyzer
{
    public AsyncEnumerationAnalyzer()
        : base(BlockingRules.AsyncEnumeration, FaultKind.EnumeratesSynchronously)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Effect(), fault.Remedy];
}
