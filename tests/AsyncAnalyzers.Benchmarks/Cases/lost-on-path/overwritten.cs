// The first task is overwritten before anyone awaited it.

public class Steps
{
    public async Task RunAsync()
    {
        var step = StepAsync(1); // expect: lost-on-path
        step = StepAsync(2);
        await step;
    }

    public async Task RunWellAsync()
    {
        var step = StepAsync(1);
        await step;
        step = StepAsync(2);
        await step;
    }

    private static async Task StepAsync(int number) => await Task.Delay(number);
}
