// Assert.That of a value has no asynchronous form that helps (microsoft/vs-threading#1620).
// uses: nunit.framework

using NUnit.Framework;

public class SumTests
{
    [Test]
    public async Task Adds()
    {
        await Task.Yield();
        Assert.That(1 + 1, Is.EqualTo(2));
        Assert.That("a".Length == 1);
    }
}
