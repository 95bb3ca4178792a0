// Teams that forbid discards want to see these.

public class Fires
{
    public void Fire()
    {
        _ = WorkAsync(); // expect: discarded-task
        _ = int.TryParse("1", out _);
    }

    public async Task WaitAsync() => await WorkAsync();

    private static async Task WorkAsync() => await Task.Delay(1);
}
