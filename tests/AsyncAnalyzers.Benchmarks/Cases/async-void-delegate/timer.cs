// A timer's callback returns nothing.

public class Heartbeat
{
    private Timer? _timer;

    public void Start()
    {
        _timer = new Timer(async _ => await BeatAsync(), null, 0, 1000); // expect: async-void-delegate
    }

    public void StartSync() => _timer = new Timer(_ => Console.WriteLine("beat"), null, 0, 1000);

    private static async Task BeatAsync() => await Task.Delay(1);
}
