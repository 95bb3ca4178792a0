// A ValueTask in a field, awaited by whoever asks.

public class Shared
{
    private ValueTask<int> _reading;

    public void Start(Stream stream, Memory<byte> buffer) => _reading = stream.ReadAsync(buffer); // maybe: valuetask-reuse

    public async Task<int> OneAsync() => await _reading; // expect: valuetask-reuse

    public async Task<int> TwoAsync() => await _reading; // maybe: valuetask-reuse
}
