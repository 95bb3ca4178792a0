// Thread.Sleep where Task.Delay is meant (microsoft/vs-threading#754).

public class Poller
{
    public async Task PollAsync()
    {
        Thread.Sleep(1000); // expect: blocking-primitive
        await Task.Delay(1000);
        Thread.Sleep(TimeSpan.FromSeconds(1)); // expect: blocking-primitive
    }

    public void Poll() => Thread.Sleep(1000);
}
