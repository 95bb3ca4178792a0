namespace Invoices;

public sealed class RateClient
{
    private readonly HttpClient _http;

    public RateClient(HttpClient http)
    {
        _http = http;
    }

    public async Task<decimal> GetRateAsync(string currency)
    {
        var response = await _http.GetAsync($"https://rates.example/{currency}");
        response.EnsureSuccessStatusCode();
        return decimal.Parse(response.Content.ReadAsStringAsync().Result); // expect: ASYNC101
    }

    public async Task<decimal> GetBestRateAsync(string currency, string fallback)
    {
        var first = GetRateAsync(currency);
        var second = GetRateAsync(fallback);
        await Task.WhenAll(first, second);

        // Both are complete here: reading the results waits for nothing.
        return Math.Max(first.Result, second.Result);
    }

    public Task<int> GetLengthAsync(string currency)
    {
        var page = _http.GetStringAsync($"https://rates.example/{currency}").GetAwaiter().GetResult(); // expect: ASYNC101
        return Task.FromResult(page.Length);
    }
}
