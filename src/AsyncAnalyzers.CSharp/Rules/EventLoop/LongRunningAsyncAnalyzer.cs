using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary><c>ASYNC307</c>: a thread of its own for an async delegate.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LongRunningAsyncAnalyzer : EventLoopAnalyzer
{
    public LongRunningAsyncAnalyzer()
        : base(EventLoopRules.LongRunningAsync, FaultKind.WastesThread)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api];
}
