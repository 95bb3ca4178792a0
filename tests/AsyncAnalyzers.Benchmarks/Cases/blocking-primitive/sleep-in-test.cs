// A test that sleeps.
// uses: xunit.core

using Xunit;

public class TimerTests
{
    [Fact]
    public async Task Ticks()
    {
        await Task.Yield();
        Thread.Sleep(50); // expect: blocking-primitive
        await Task.Delay(50);
        Assert.True(Environment.TickCount64 > 0);
    }
}
