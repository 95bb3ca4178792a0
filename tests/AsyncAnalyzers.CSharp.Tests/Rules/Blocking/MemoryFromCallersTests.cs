using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>A stream that every caller in the assembly gives from memory is no I/O (<c>ASYNC102</c>), whichever type the callers stand in.</summary>
public sealed class MemoryFromCallersTests
{
    private const string Reported = "{|ASYNC102:target.Write|}(bytes, 0, 1);";
    private const string Suggested = "{|ASYNC113:target.Write|}(bytes, 0, 1);";
    private const string Quiet = "target.Write(bytes, 0, 1);";

    [Theory]
    [InlineData("static class Caller { public static async Task<long> Do(Segment s) { var all = new MemoryStream(); await s.CopyAsync(all); return all.Length; } }")]
    [InlineData("static class Caller { public static Task One(Segment s) => s.CopyAsync(new MemoryStream()); public static Task Other(Blob s) => s.CopyAsync(target: new MemoryStream(1)); }")]
    [InlineData("static class Caller { static readonly MemoryStream Kept = new(); public static Task One(Segment s) => s.CopyAsync(Kept); public static string Name => nameof(File); }")]
    [InlineData("static class Caller { public static Task One(Blob s) { MemoryStream all = new(); return s.CopyAsync(all); } public static Task Two(Other o) => o.CopyAsync(File.OpenRead(\"a\")); } class Other { public Task CopyAsync(Stream s) => s.FlushAsync(); }")]
    public Task EveryCallerGivesMemory_Quiet(string callers) => Verify("internal", Quiet, callers);

    [Theory]
    [InlineData("static class Caller { public static Task One(Segment s) => s.CopyAsync(new MemoryStream()); public static Task Other(Blob s) => s.CopyAsync(File.OpenRead(\"a\")); }")]
    [InlineData("static class Caller { public static Task One(Segment s) => s.CopyAsync(new BufferedStream(File.OpenRead(\"a\"))); }")]
    public Task SomeCallerGivesMore_Reported(string callers) => Verify("internal", Reported, callers);

    [Theory]
    [InlineData("static class Caller { public static Task One(Segment s, Stream given) => s.CopyAsync(given); }")]
    [InlineData("static class Caller { public static Task One(Segment s) => s.CopyAsync(new MemoryStream()); public static System.Func<Stream, Task> Other(Blob s) => s.CopyAsync; }")]
    [InlineData("static class Caller { }")]
    public Task SomeCallerMayGiveMore_Suggested(string callers) => Verify("internal", Suggested, callers);

    /// <summary>Whoever refers to the assembly may give a file.</summary>
    [Fact]
    public Task OfALibrary_Suggested() =>
        Verify("public", Suggested, "static class Caller { public static Task One(Segment s) => s.CopyAsync(new MemoryStream()); }");

    /// <summary>A private method of a type in parts: its callers stand in one of them.</summary>
    [Theory]
    [InlineData("new MemoryStream()", "target.Flush();")]
    [InlineData("File.OpenRead(\"a\")", "{|ASYNC102:target.Flush|}();")]
    public Task InAnotherPart_Found(string given, string flush) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            public partial class Parser { private async Task CopyAsync(Stream target) { await Task.Yield(); {{flush}} } }

            public partial class Parser { public Task ParseAsync() => CopyAsync({{given}}); }
            """,
    }.RunAsync();

    private static Task Verify(string access, string write, string callers) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            {{access}} abstract class Blob
            {
                public abstract Task CopyAsync(Stream target);
            }

            {{access}} sealed class Segment : Blob
            {
                public override async Task CopyAsync(Stream target)
                {
                    var bytes = new byte[1];
                    await Task.Yield();
                    {{write}}
                }
            }

            {{callers}}
            """,
    }.RunAsync();
}
