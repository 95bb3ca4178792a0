// A test may compare tasks themselves.
// uses: xunit.core

using Xunit;

public class CacheTests
{
    private readonly Dictionary<string, Task<int>> _cache = new Dictionary<string, Task<int>>();

    [Fact]
    public void GivesTheSameTask()
    {
        var first = Get("a");
        var second = Get("a");
        Assert.Same(first, second);
        Assert.NotNull(first);
        Assert.True(_cache.ContainsKey("a"));
    }

    private Task<int> Get(string key) => _cache.TryGetValue(key, out var task) ? task : _cache[key] = Task.FromResult(1);
}
