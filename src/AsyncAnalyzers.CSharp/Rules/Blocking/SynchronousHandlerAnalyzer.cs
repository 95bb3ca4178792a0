using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC110</c>: a synchronous handler that calls APIs with async counterparts.</summary>
public sealed class SynchronousHandlerAnalyzer : BlockingFaultAnalyzer
{
    public SynchronousHandlerAnalyzer()
        : base(BlockingRules.SynchronousHandler, FaultKind.HandlerCouldBeAsync)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [NameOf(fault), fault.Api, fault.Remedy, fault.Others == 0 ? "" : $" and {fault.Others} more such calls"];

    /// <summary>A lambda has no name of its own.</summary>
    private static string NameOf(Fault fault) => fault.Context.Function is { Name.Length: > 0 } function ? $"'{function.Name}'" : "This handler";
}
