// The helper is a local function.

public class Night
{
    public async Task RunAsync()
    {
        await Task.Yield();
        Rest(); // expect: blocks-further-down

        static void Rest()
        {
            Thread.Sleep(50); // maybe: blocking-primitive
        }
    }
}
