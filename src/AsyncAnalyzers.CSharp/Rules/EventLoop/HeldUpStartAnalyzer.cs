using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC306</c>: a hosted service that loops before the host gets its task.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HeldUpStartAnalyzer : EventLoopAnalyzer
{
    public HeldUpStartAnalyzer()
        : base(EventLoopRules.HeldUpStart, FaultKind.HoldsUpStart)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
