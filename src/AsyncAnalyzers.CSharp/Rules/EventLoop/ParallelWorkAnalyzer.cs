using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC304</c>: parallel work that an event loop waits for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParallelWorkAnalyzer : EventLoopAnalyzer
{
    public ParallelWorkAnalyzer()
        : base(EventLoopRules.ParallelWork, FaultKind.ParallelBlocks)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Remedy];
}
