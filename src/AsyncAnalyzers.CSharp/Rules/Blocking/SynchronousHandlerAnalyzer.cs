using System;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC110</c>: a synchronous handler that calls APIs with async counterparts.</summary>
public sealed class SynchronousHandlerAnalyzer : BlockingFaultAnalyzer
{
    public SynchronousHandlerAnalyzer()
        : base(BlockingRules.SynchronousHandler, FaultKind.HandlerCouldBeAsync)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [Advice(fault), $"{Verb(fault)} '{fault.Api}'", Others(fault.Others), Form(fault)];

    private static string Others(int count) => count switch
    {
        0 => "",
        1 => " and 1 more such call",
        _ => $" and {count} more such calls",
    };

    private static string Verb(Fault fault) => IsLoop(fault) ? "enumerates" : "calls";

    /// <summary>Of a loop the remedy is quoted already: it names an operator, or two.</summary>
    private static string Form(Fault fault) => IsLoop(fault) ? "by " + fault.Remedy : $"as '{fault.Remedy}'";

    private static bool IsLoop(Fault fault) => fault.Remedy.StartsWith("'", StringComparison.Ordinal);

    /// <summary>Markup is loaded for before it is rendered; a lambda has no name of its own.</summary>
    private static string Advice(Fault fault) => fault.IsMarkup ? "Load this in 'OnInitializedAsync', since markup cannot await" : NameOf(fault) + " can be async";

    private static string NameOf(Fault fault) => fault.Context.Function is { Name.Length: > 0 } function ? $"'{SymbolNames.Simple(function)}'" : "This handler";
}
