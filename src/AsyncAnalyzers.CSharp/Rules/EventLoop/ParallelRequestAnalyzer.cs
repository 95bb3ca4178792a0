using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC310</c>: parallel work that a server waits for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParallelRequestAnalyzer : EventLoopAnalyzer
{
    public ParallelRequestAnalyzer()
        : base(EventLoopRules.ParallelRequest, FaultKind.ParallelHoldsThread)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
