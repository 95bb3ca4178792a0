using AsyncAnalyzers.CSharp.Engine.Verdicts;

namespace AsyncAnalyzers.CSharp.Rules.Blocking;

/// <summary><c>ASYNC105</c>: waiting for a task in code that can never be async.</summary>
public sealed class SyncOverAsyncAnalyzer : BlockingFaultAnalyzer
{
    public SyncOverAsyncAnalyzer()
        : base(BlockingRules.SyncOverAsync, FaultKind.BlocksInPlace)
    {
    }

    private protected override object[] MessageArguments(Fault fault) => fault.Place switch
    {
        SynchronousPlace.Lock => [fault.Api, "every thread that wants this lock", "await outside of it, or use 'SemaphoreSlim.WaitAsync' in place of the lock"],
        SynchronousPlace.TypeInitializer => [fault.Api, "every thread that needs this type", "keep the task in the field and await it where it is used"],
        SynchronousPlace.Property => [fault.Api, "whoever uses this property", "make it a method that returns a task"],
        _ => [fault.Api, "this constructor", "await in a static method that creates the object, or in an 'InitializeAsync'"],
    };
}
