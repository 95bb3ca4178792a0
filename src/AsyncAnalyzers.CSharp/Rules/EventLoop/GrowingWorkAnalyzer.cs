using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC308</c>: work on an event loop that grows with the product of unknown sizes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GrowingWorkAnalyzer : EventLoopAnalyzer
{
    public GrowingWorkAnalyzer()
        : base(EventLoopRules.GrowingWork, FaultKind.MayComputeLong)
    {
    }
}
