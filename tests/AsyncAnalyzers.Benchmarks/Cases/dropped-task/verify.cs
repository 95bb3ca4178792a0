// Nor is a Verify of Moq.
// uses: Moq

using Moq;

public interface IOutbox
{
    Task<int> PostAsync(string text);
}

public class OutboxTests
{
    public void Verifies(Mock<IOutbox> outbox)
    {
        outbox.Setup(o => o.PostAsync("a")).ReturnsAsync(1);
        outbox.Verify(o => o.PostAsync("a"), Times.Once());
    }
}
