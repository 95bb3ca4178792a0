// A dropped ValueTask.

public class Socket2
{
    public void Close(Stream stream)
    {
        stream.DisposeAsync(); // expect: dropped-task
    }

    public async Task CloseWellAsync(Stream stream) => await stream.DisposeAsync();
}
