// A dropped task that uses the disposable of an enclosing using.

public class Dropper
{
    public async Task RunAsync()
    {
        using var client = new HttpClient();
        _ = client.GetAsync(new Uri("https://localhost")); // expect: resource-gone
        await Task.Delay(1);
    }
}
