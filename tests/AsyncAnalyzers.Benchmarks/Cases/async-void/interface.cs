// An interface of our own could be changed; one of another assembly could not.

public interface IListener
{
    void Receive(string text);
}

public class AsyncListener : IListener
{
    public async void Receive(string text) // maybe: async-void
    {
        await Task.Delay(text.Length);
    }
}
