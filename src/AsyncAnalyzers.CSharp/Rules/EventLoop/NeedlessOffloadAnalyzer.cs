using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC305</c>: an offload of what needs no thread.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeedlessOffloadAnalyzer : EventLoopAnalyzer
{
    public NeedlessOffloadAnalyzer()
        : base(EventLoopRules.NeedlessOffload, FaultKind.OffloadsNeedlessly)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
