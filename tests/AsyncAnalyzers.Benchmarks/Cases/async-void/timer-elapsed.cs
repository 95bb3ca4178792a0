// A timer's Elapsed is an event (microsoft/vs-threading#510, #547).

public class Clock2
{
    private readonly System.Timers.Timer _timer = new System.Timers.Timer(1000);

    public void Start()
    {
        _timer.Elapsed += OnElapsed;
        _timer.Start();
    }

    private async void OnElapsed(object? sender, System.Timers.ElapsedEventArgs e)
    {
        await Task.Delay(1);
    }
}
