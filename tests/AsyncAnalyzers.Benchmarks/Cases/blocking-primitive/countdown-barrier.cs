// CountdownEvent and Barrier.

public class Team
{
    private readonly CountdownEvent _done = new CountdownEvent(3);
    private readonly Barrier _barrier = new Barrier(2);

    public async Task FinishAsync()
    {
        await Task.Yield();
        _done.Wait(); // expect: blocking-primitive
        _barrier.SignalAndWait(); // expect: blocking-primitive
    }

    public async Task CountAsync()
    {
        await Task.Yield();
        _done.Signal();
    }
}
