// An assertion that is not awaited asserts nothing.
// uses: xunit.core

using Xunit;

public class FailTests
{
    [Fact]
    public void Fails()
    {
        Assert.ThrowsAsync<IOException>(() => FailAsync()); // expect: dropped-task
    }

    [Fact]
    public async Task FailsWell()
    {
        await Assert.ThrowsAsync<IOException>(() => FailAsync());
    }

    private static async Task FailAsync()
    {
        await Task.Yield();
        throw new IOException();
    }
}
