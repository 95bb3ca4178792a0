// Behind a cast, parentheses, or null-forgiving (microsoft/vs-threading#772, #1168).

public class Odd
{
    private readonly Odd? _other;

    public Odd(Odd? other) => _other = other;

    public void Run()
    {
        _other!.WorkAsync(); // expect: dropped-task
        (_other)?.WorkAsync(); // expect: dropped-task
        _other?._other?.WorkAsync(); // expect: dropped-task
    }

    public Task WorkAsync() => Task.Delay(1);
}
