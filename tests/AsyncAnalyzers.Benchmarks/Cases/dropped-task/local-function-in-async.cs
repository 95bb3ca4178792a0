// A synchronous local function of an async method (microsoft/vs-threading#1363).

public class Outer
{
    public async Task RunAsync()
    {
        Inner();
        await HelpAsync();

        void Inner()
        {
            HelpAsync(); // expect: dropped-task
        }
    }

    private static Task HelpAsync() => Task.Delay(1);
}
