using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC110</c>: a synchronous handler that calls APIs with async counterparts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SynchronousHandlerAnalyzer : BlockingFaultAnalyzer
{
    public SynchronousHandlerAnalyzer()
        : base(BlockingRules.SynchronousHandler, FaultKind.HandlerCouldBeAsync, OperationKind.Invocation)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Context.Function!.Name, fault.Api, fault.Remedy, fault.Others == 0 ? "" : $" and {fault.Others} more such calls"];
}
