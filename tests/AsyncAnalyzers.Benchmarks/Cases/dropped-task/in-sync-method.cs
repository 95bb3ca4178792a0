// A task that a synchronous method drops (dotnet/roslyn-analyzers#3947).

public class Mailer
{
    public void Send(string text)
    {
        DeliverAsync(text); // expect: dropped-task
    }

    public Task SendAsync(string text) => DeliverAsync(text);

    private static Task DeliverAsync(string text) => File.AppendAllTextAsync("mail", text);
}
