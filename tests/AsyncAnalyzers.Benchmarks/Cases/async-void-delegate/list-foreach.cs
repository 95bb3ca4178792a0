// List.ForEach takes an Action.

public class Sender2
{
    public void SendAll(List<string> texts)
    {
        texts.ForEach(async text => await SendAsync(text)); // expect: async-void-delegate
    }

    public async Task SendAllWellAsync(List<string> texts) => await Task.WhenAll(texts.Select(async text => await SendAsync(text)));

    private static async Task SendAsync(string text) => await Task.Delay(text.Length);
}
