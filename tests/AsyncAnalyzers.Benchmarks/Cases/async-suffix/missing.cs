// Names of async methods.

public class Names3
{
    public async Task Load() // expect: async-suffix
    {
        await Task.Delay(1);
    }

    public async Task SaveAsync()
    {
        await Task.Delay(1);
    }

    public void PrintAsync() // expect: async-suffix
    {
        Console.WriteLine("not async");
    }
}
