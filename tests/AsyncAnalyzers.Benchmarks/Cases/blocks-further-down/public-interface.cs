// Of a public interface nobody knows what implements it.

public interface ISource
{
    int Next();
}

public class Reader2
{
    public async Task<int> ReadAsync(ISource source)
    {
        await Task.Yield();
        return source.Next();
    }
}
