using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary><c>ASYNC215</c>: a task in a local that one path does not look after.</summary>
public sealed class LostTaskOnPathAnalyzer : LostTaskAnalyzer
{
    public LostTaskOnPathAnalyzer()
        : base(LostTaskRules.LostTaskOnPath, FaultKind.LosesTaskOnPath)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => [fault.Api, fault.Subject!.Name, fault.Remedy];
}
