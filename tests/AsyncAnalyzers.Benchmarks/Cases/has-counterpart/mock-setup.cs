// Setting up a stand-in calls nothing.
// uses: NSubstitute

using NSubstitute;

public interface IFeed
{
    string Read();

    Task<string> ReadAsync();
}

public class FeedTests
{
    public async Task UsesFeedAsync()
    {
        var feed = Substitute.For<IFeed>();
        feed.Read().Returns("news");
        feed.ReadAsync().Returns("news");
        await feed.ReadAsync();
        feed.Received().Read();
    }
}
