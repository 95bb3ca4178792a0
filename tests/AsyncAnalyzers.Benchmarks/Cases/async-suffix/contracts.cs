// Names that somebody else chose: an override, an interface, Main, a test.
// uses: xunit.core program

using Xunit;

public interface IRun
{
    Task Run(); // expect: async-suffix
}

public class Runs : IRun
{
    public Task Run() => Task.CompletedTask;

    public static async Task Main() => await Task.Delay(1);

    [Fact]
    public async Task Runs_in_order() => await Task.Delay(1);
}
