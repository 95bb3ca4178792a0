// A test that nobody awaits.
// uses: xunit.core

using Xunit;

public class VoidTests
{
    [Fact]
    public async void Runs() // expect: async-void
    {
        await Task.Delay(1);
    }

    [Fact]
    public async Task RunsWell()
    {
        await Task.Delay(1);
    }
}
