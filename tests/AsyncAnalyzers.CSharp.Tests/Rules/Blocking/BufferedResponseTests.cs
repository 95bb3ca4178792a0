using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>A response that <c>HttpClient</c> has read as a whole is memory (<c>ASYNC102</c>).</summary>
public sealed class BufferedResponseTests
{
    [Theory]
    [InlineData("var response = await client.GetAsync(\"a\"); var stream = await response.Content.ReadAsStreamAsync(); _ = JsonSerializer.Deserialize<int>(stream);")]
    [InlineData("using var response = await client.SendAsync(new HttpRequestMessage()).ConfigureAwait(false); using var reader = new StreamReader(await response.Content.ReadAsStreamAsync().ConfigureAwait(false)); _ = reader.ReadToEnd();")]
    [InlineData("var response = await client.GetAsync(\"a\", HttpCompletionOption.ResponseHeadersRead); await response.Content.LoadIntoBufferAsync(); _ = JsonSerializer.Deserialize<int>(await response.Content.ReadAsStreamAsync());")]
    [InlineData("var response = await client.GetAsync(\"a\"); using var stream = response.Content.ReadAsStream(); _ = JsonSerializer.Deserialize<int>(stream);")]
    [InlineData("var archive = new System.IO.Compression.ZipArchive(new MemoryStream(await client.GetByteArrayAsync(\"a\"))); foreach (var entry in archive.Entries) { var reader = new StreamReader(entry.Open()); _ = reader.ReadToEnd(); }")]
    [InlineData("HttpResponseMessage? sent = null; try { sent = await client.GetAsync(\"a\"); } catch (HttpRequestException) { } await Show(sent!); static async Task Show(HttpResponseMessage response) { using var reader = new StreamReader(await response.Content.ReadAsStreamAsync()); Console.WriteLine(reader.ReadToEnd()); }")]
    [InlineData("var response = await client.GetAsync(\"a\"); Body = await response.Content.ReadAsStreamAsync(); if (Body != null) { using var reader = new StreamReader(Body); _ = reader.ReadToEnd(); }")]
    [InlineData("var response = await client.GetAsync(\"a\"); this._kept = await response.Content.ReadAsStreamAsync(); _ = JsonSerializer.Deserialize<int>(_kept);")]
    [InlineData("var text = await given.Content.ReadAsStringAsync(); using var reader = new StreamReader(await given.Content.ReadAsStreamAsync()); Console.WriteLine(text + reader.ReadToEnd());")]
    [InlineData("var bytes = await given.Content.ReadAsByteArrayAsync().ConfigureAwait(false); if (bytes.Length > 0) _ = JsonSerializer.Deserialize<int>(await given.Content.ReadAsStreamAsync());")]
    [InlineData("using var response = {|ASYNC102:client.Send|}(new HttpRequestMessage()); using var reader = new StreamReader(response.Content.ReadAsStream()); Console.WriteLine(reader.ReadToEnd());")]
    public Task WholeResponse_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("var response = await client.GetAsync(\"a\", HttpCompletionOption.ResponseHeadersRead); var stream = await response.Content.ReadAsStreamAsync(); _ = {|ASYNC102:JsonSerializer.Deserialize|}<int>(stream);")]
    [InlineData("var stream = await client.GetStreamAsync(\"a\"); _ = {|ASYNC102:JsonSerializer.Deserialize|}<int>(stream);")]
    [InlineData("var stream = await given.Content.ReadAsStreamAsync(); _ = {|ASYNC113:JsonSerializer.Deserialize|}<int>(stream);")]
    [InlineData("using var stream = given.{|ASYNC102:Content.ReadAsStream|}();")]
    [InlineData("var archive = new System.IO.Compression.ZipArchive(File.OpenRead(\"a\")); foreach (var entry in archive.Entries) { var reader = new StreamReader(entry.Open()); _ = {|ASYNC102:reader.ReadToEnd|}(); }")]
    [InlineData("await Show(await client.GetAsync(\"a\")); await Show(given); static async Task Show(HttpResponseMessage response) { using var reader = new StreamReader(await response.Content.ReadAsStreamAsync()); Console.WriteLine({|ASYNC113:reader.ReadToEnd|}()); }")]
    [InlineData("await Show(await client.GetAsync(\"a\")); static async Task Show(HttpResponseMessage response) { using var reader = new StreamReader(await response.Content.ReadAsStreamAsync()); Console.WriteLine({|ASYNC113:reader.ReadToEnd|}()); await Show(response); }")]
    [InlineData("if (given.IsSuccessStatusCode) { var response = await client.GetAsync(\"a\"); Body = await response.Content.ReadAsStreamAsync(); } _ = {|ASYNC113:JsonSerializer.Deserialize|}<int>(Body);")]
    [InlineData("var response = await client.GetAsync(\"a\"); Body = await response.Content.ReadAsStreamAsync(); if (!response.IsSuccessStatusCode) Body = File.OpenRead(\"a\"); _ = {|ASYNC102:JsonSerializer.Deserialize|}<int>(Body);")]
    [InlineData("var response = await client.GetAsync(\"a\"); _ = {|ASYNC113:JsonSerializer.Deserialize|}<int>(Body); Body = await response.Content.ReadAsStreamAsync();")]
    [InlineData("var other = new C(); var response = await client.GetAsync(\"a\"); Body = await response.Content.ReadAsStreamAsync(); _ = {|ASYNC113:JsonSerializer.Deserialize|}<int>(other.Body);")]
    [InlineData("if (!given.IsSuccessStatusCode) { await given.Content.ReadAsStringAsync(); } _ = {|ASYNC113:JsonSerializer.Deserialize|}<int>(await given.Content.ReadAsStreamAsync());")]
    [InlineData("var other = await client.SendAsync(new HttpRequestMessage()); await other.Content.ReadAsStringAsync(); _ = {|ASYNC113:JsonSerializer.Deserialize|}<int>(await given.Content.ReadAsStreamAsync());")]
    [InlineData("using var response = {|ASYNC102:client.Send|}(new HttpRequestMessage(), HttpCompletionOption.ResponseHeadersRead); using var stream = response.{|ASYNC102:Content.ReadAsStream|}();")]
    [InlineData("var stream = await given.Content.ReadAsStreamAsync(); _ = {|ASYNC113:JsonSerializer.Deserialize|}<int>(stream); } static async Task Later(HttpClient client) { _ = await client.GetAsync(\"a\", HttpCompletionOption.ResponseHeadersRead);")]
    public Task RestIsOnTheWire_Reported(string body) => Verify(body);

    /// <summary>The task of its text is completed when it is returned (<c>ASYNC101</c>).</summary>
    [Theory]
    [InlineData("await Task.Yield(); HttpContent content = given.Content; if (content is StringContent text) _ = text.ReadAsStringAsync().Result;")]
    [InlineData("await Task.Yield(); _ = new FormUrlEncodedContent(new Dictionary<string, string>()).ReadAsStringAsync().Result;")]
    public Task TextInMemory_Quiet(string body) => Verify(body);

    [Theory]
    [InlineData("var response = await client.SendAsync(new HttpRequestMessage()); response.EnsureSuccessStatusCode(); Console.WriteLine(response.Content.ReadAsStringAsync().{|ASYNC101:GetAwaiter().GetResult|}());")]
    [InlineData("using var response = await client.PostAsync(\"a\", null).ConfigureAwait(false); _ = response.Content.{|ASYNC101:ReadAsByteArrayAsync().Result|};")]
    [InlineData("await Task.Yield(); _ = given.Content.{|ASYNC101:ReadAsStringAsync().Result|};")]
    [InlineData("var response = await client.GetAsync(\"a\", HttpCompletionOption.ResponseHeadersRead); _ = response.Content.{|ASYNC101:ReadAsStringAsync().Result|};")]
    [InlineData("await Task.Yield(); _ = new StreamContent(File.OpenRead(\"a\")).{|ASYNC101:ReadAsStringAsync().Result|};")]
    public Task TextOfAResponse_Reported(string body) => Verify(body);

    private static Task Verify(string body) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            using System.Net.Http;
            using System.Text.Json;

            class C
            {
                private Stream _kept = null!;

                public Stream Body { get; set; } = null!;

                async Task M(HttpClient client, HttpResponseMessage given)
                {
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
