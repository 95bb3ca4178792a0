namespace AsyncAnalyzers.CSharp.Rules.LostTasks;

/// <summary>The Lost tasks family: tasks that nobody awaits, and what becomes of them.</summary>
public sealed class LostTasksAnalyzer : FamilyAnalyzer
{
    public LostTasksAnalyzer()
        : base(
            new AsyncVoidAnalyzer(),
            new AsyncVoidDelegateAnalyzer(),
            new AwaitedNullAnalyzer(),
            new ColdTaskAnalyzer(),
            new DiscardedTaskAnalyzer(),
            new DroppedOffloadAnalyzer(),
            new DroppedTaskAnalyzer(),
            new LostTaskInLocalAnalyzer(),
            new LostTaskOnPathAnalyzer(),
            new NestedTaskAnalyzer(),
            new NullTaskAnalyzer(),
            new OutlivedDisposableAnalyzer(),
            new ReturnedTooEarlyAnalyzer(),
            new TaskAsValueAnalyzer(),
            new UnawaitedQueryAnalyzer(),
            new ValueTaskReuseAnalyzer())
    {
    }
}
