// The winner of WhenAny is complete, the others are not.

public class Race
{
    public async Task<string> FirstAsync(Task<string> left, Task<string> right)
    {
        var winner = await Task.WhenAny(left, right);
        return winner.Result;
    }

    public async Task<string> WrongOneAsync(Task<string> left, Task<string> right)
    {
        await Task.WhenAny(left, right);
        return left.Result; // expect: blocks-on-task
    }
}
