using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC303</c>: a loop that spins or polls.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BusyWaitAnalyzer : EventLoopAnalyzer
{
    public BusyWaitAnalyzer()
        : base(EventLoopRules.BusyWait, FaultKind.BusyWaits)
    {
    }
}
