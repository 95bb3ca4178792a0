// A discard says that it is meant.

public class Telemetry
{
    public void Track(string name)
    {
        _ = SendAsync(name); // maybe: discarded-task
    }

    private static async Task SendAsync(string name) => await Task.Delay(name.Length);
}
