// A handler by use: the event's delegate has another signature.

public class Board
{
    public event Action<string>? Posted;

    public void Listen() => Posted += OnPosted;

    public void Post(string text) => Posted?.Invoke(text);

    private async void OnPosted(string text)
    {
        await Task.Delay(text.Length);
    }
}
