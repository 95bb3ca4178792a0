using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC208</c>: a LINQ query of tasks that nothing awaits.</summary>
public sealed class UnawaitedQueryAnalyzer : LostTaskAnalyzer
{
    public UnawaitedQueryAnalyzer()
        : base(LostTaskRules.UnawaitedQuery, FaultKind.LosesQueriedTasks)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => fault.Operation is ILocalReferenceOperation
        ? [fault.Remedy, "keep the result of 'ToList()'"]
        : ["Nothing awaits the tasks of this query: " + (fault.Subject is { } local ? $"'{local.Name}' is neither awaited nor passed on" : fault.Remedy), "use 'await Task.WhenAll(…)'"];
}
