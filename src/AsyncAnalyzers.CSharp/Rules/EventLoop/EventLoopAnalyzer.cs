namespace AsyncAnalyzers.CSharp.Rules.EventLoop;

/// <summary>The Event loop family: work that holds up a loop that others wait for.</summary>
public sealed class EventLoopAnalyzer : FamilyAnalyzer
{
    public EventLoopAnalyzer()
        : base(
            new BusyWaitAnalyzer(),
            new CpuBoundLoopAnalyzer(),
            new CpuBoundRequestAnalyzer(),
            new ExpensiveCallAnalyzer(),
            new GrowingWorkAnalyzer(),
            new HeldUpStartAnalyzer(),
            new LongRunningAsyncAnalyzer(),
            new NeedlessOffloadAnalyzer(),
            new ParallelRequestAnalyzer(),
            new ParallelWorkAnalyzer(),
            new TableWorkAnalyzer())
    {
    }
}
