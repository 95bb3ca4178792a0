// A synchronous test may wait.
// uses: xunit.core

using Xunit;

public class SyncTests
{
    [Fact]
    public void Loads()
    {
        var text = LoadAsync().GetAwaiter().GetResult();
        Assert.Equal("v", text);
    }

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "v";
    }
}
