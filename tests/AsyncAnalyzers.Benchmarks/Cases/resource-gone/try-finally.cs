// A finally that runs before the task is done.

public class Finally2
{
    public Task WriteAsync(Stream stream, byte[] data) // also: resource-gone
    {
        try
        {
            return stream.WriteAsync(data, 0, data.Length); // expect: resource-gone
        }
        finally
        {
            stream.Close();
        }
    }

    public async Task WriteWellAsync(Stream stream, byte[] data)
    {
        try
        {
            await stream.WriteAsync(data.AsMemory());
        }
        finally
        {
            stream.Close();
        }
    }
}
