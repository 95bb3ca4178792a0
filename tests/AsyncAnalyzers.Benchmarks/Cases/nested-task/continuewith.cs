// ContinueWith of an async lambda.

public class After
{
    public async Task RunAsync(Task first)
    {
        await first.ContinueWith(async _ => await Task.Delay(10), TaskScheduler.Default); // expect: nested-task
    }

    public async Task RunWellAsync(Task first)
    {
        await first.ContinueWith(async _ => await Task.Delay(10), TaskScheduler.Default).Unwrap();
    }
}
