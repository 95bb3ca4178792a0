// A stand-in's call check is no call.
// uses: NSubstitute

using NSubstitute;

public interface ISender
{
    Task<int> SendAsync(string text);
}

public class SenderTests
{
    public void Checks()
    {
        var sender = Substitute.For<ISender>();
        sender.SendAsync("a").Returns(1);
        sender.Received().SendAsync("a");
        sender.DidNotReceive().SendAsync(Arg.Any<string>());
    }
}
