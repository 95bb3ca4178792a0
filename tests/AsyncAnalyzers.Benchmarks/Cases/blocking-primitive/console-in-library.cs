// A library that reads the console inside an async method.

public class Confirmation
{
    public async Task<bool> AskAsync(TextWriter output)
    {
        await output.WriteLineAsync("Sure?");
        return Console.ReadLine() == "y"; // maybe: blocking-primitive
    }
}
