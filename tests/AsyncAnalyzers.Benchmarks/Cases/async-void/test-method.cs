// A test that nobody awaits: NUnit does not run it, xunit 2 would await it.
// uses: nunit.framework

using NUnit.Framework;

public class VoidTests
{
    [Test]
    public async void Runs() // expect: async-void
    {
        await Task.Delay(1);
    }

    [Test]
    public async Task RunsWell()
    {
        await Task.Delay(1);
    }
}
