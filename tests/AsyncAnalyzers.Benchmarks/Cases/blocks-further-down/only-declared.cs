// A helper that makes a blocking lambda and does not run it.

public class Factory
{
    public async Task<Func<string>> MakeAsync()
    {
        await Task.Yield();
        return Make();
    }

    private static Func<string> Make() => () => File.ReadAllText("a");
}
