// An expression tree runs nothing (xunit/xunit#2856).
// uses: Moq

using Moq;

public interface IClock
{
    Task<int> HourAsync();
}

public class ClockTests
{
    public async Task SetsUpAsync()
    {
        var clock = new Mock<IClock>();
        clock.Setup(c => c.HourAsync().Result).Returns(7);
        await clock.Object.HourAsync();
    }
}
