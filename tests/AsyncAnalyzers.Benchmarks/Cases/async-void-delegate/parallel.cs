// Parallel.ForEach ends before its async bodies do.

public class Crawler
{
    public void Crawl(IEnumerable<Uri> uris, HttpClient client)
    {
        Parallel.ForEach(uris, async uri => await client.GetAsync(uri)); // expect: async-void-delegate
    }

    public async Task CrawlWellAsync(IEnumerable<Uri> uris, HttpClient client)
    {
        await Parallel.ForEachAsync(uris, async (uri, token) => await client.GetAsync(uri, token));
    }
}
