namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary>The Blocking family: waits that hold a thread where the code could await.</summary>
public sealed class BlockingAnalyzer : FamilyAnalyzer
{
    public BlockingAnalyzer()
        : base(
            new AsyncCounterpartAnalyzer(),
            new AsyncDisposalAnalyzer(),
            new AsyncEnumerationAnalyzer(),
            new BlockingDisposeAnalyzer(),
            new BlockingOnTaskAnalyzer(),
            new BlockingPrimitiveAnalyzer(),
            new CheapWaitAnalyzer(),
            new LoopDeadlockAnalyzer(),
            new SyncOverAsyncAnalyzer(),
            new SynchronousFunctionAnalyzer(),
            new SynchronousHandlerAnalyzer(),
            new UnprovenPairAnalyzer(),
            new UnprovenQueryAnalyzer(),
            new UnprovenWaitAnalyzer())
    {
    }
}
