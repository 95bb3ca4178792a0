// A test is an async body as well.
// uses: xunit.core

using Xunit;

public class CartTests
{
    [Fact]
    public async Task Adds()
    {
        await Task.Yield();
        var count = AddAsync(1).Result; // expect: blocks-on-task
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task AddsTwo()
    {
        var one = AddAsync(1);
        var two = AddAsync(2);
        await Task.WhenAll(one, two);
        Assert.Equal(3, one.Result + two.Result);
    }

    private static async Task<int> AddAsync(int n)
    {
        await Task.Delay(1);
        return n;
    }
}
