// Event handlers by signature (microsoft/vs-threading#447, #720).

public class Feed
{
    public event EventHandler? Changed;

    public void Listen() => Changed += OnChanged;

    public void Raise() => Changed?.Invoke(this, EventArgs.Empty);

    private async void OnChanged(object? sender, EventArgs e)
    {
        await Task.Delay(1);
    }
}
