// An async lambda is an async body, whoever holds it.

public class Lambdas
{
    public Func<Task<string>> Make(string path) => async () =>
    {
        await Task.Yield();
        return File.ReadAllText(path); // expect: has-counterpart
    };

    public Func<string> MakeSync(string path) => () => File.ReadAllText(path);
}
