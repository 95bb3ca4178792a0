using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC301</c>: a loop whose known work is too much for an event loop.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CpuBoundLoopAnalyzer : EventLoopAnalyzer
{
    public CpuBoundLoopAnalyzer()
        : base(EventLoopRules.CpuBoundLoop, FaultKind.ComputesOnEventLoop)
    {
    }
}
