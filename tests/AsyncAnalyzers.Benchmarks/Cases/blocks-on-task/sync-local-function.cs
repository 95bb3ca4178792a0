// A callback that only another thread runs is not the async function (microsoft/vs-threading#881, #1003).

public class Hooks
{
    public async Task RegisterAsync(Task<int> number)
    {
        await Task.Yield();
        var thread = new Thread(Report);
        thread.Start();

        void Report() => Console.WriteLine(number.GetAwaiter().GetResult());
    }

    public async Task DeferAsync(Task<int> number, List<Func<int>> later)
    {
        await Task.Yield();
        later.Add(() => number.Result);
    }
}
