// The blocking call is an argument: whatever is around it must stay (microsoft/vs-threading#328).
// uses: xunit.core

using Xunit;

public class ArgumentTests
{
    [Fact]
    public async Task Compares()
    {
        await Task.Yield();
        Assert.Equal(3, CountAsync().Result); // expect: blocks-on-task
        Assert.Equal(3, await CountAsync());
    }

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 3;
    }
}
