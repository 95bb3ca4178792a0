// Serializing to a stream that may be a socket.

using System.Text.Json;

public class Exporter
{
    public async Task ExportAsync(Stream target, object value)
    {
        await Task.Yield();
        JsonSerializer.Serialize(target, value); // expect: has-counterpart
    }

    public async Task ExportWellAsync(Stream target, object value) => await JsonSerializer.SerializeAsync(target, value);

    public async Task<string> TextAsync(object value)
    {
        await Task.Yield();
        return JsonSerializer.Serialize(value);
    }
}
