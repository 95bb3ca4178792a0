using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC309</c>: a loop whose known work holds a thread of a server.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CpuBoundRequestAnalyzer : EventLoopAnalyzer
{
    public CpuBoundRequestAnalyzer()
        : base(EventLoopRules.CpuBoundRequest, FaultKind.ComputesOnThread)
    {
    }
}
