// Assert.Throws of an async lambda never sees the exception.
// uses: xunit.core

using Xunit;

public class ThrowTests
{
    [Fact]
    public void Throws()
    {
        Assert.Throws<IOException>((Action)(async () => await FailAsync())); // expect: async-void-delegate
    }

    private static async Task FailAsync()
    {
        await Task.Yield();
        throw new IOException();
    }
}
