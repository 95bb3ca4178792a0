// The asynchronous assertion is for asynchronous delegates (microsoft/vs-threading#1661).
// uses: xunit.core

using Xunit;

public class ParserTests
{
    [Fact]
    public async Task RejectsLetters()
    {
        await Task.Yield();
        Assert.Throws<FormatException>(() => int.Parse("x"));
        Assert.All(new List<int> { 1, 2 }, n => Assert.True(n > 0));
        await Assert.ThrowsAsync<FormatException>(() => Task.FromException(new FormatException()));
    }
}
