using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>What <c>ASYNC308</c> reports, and where it stays quiet.</summary>
public sealed class GrowingWorkTests
{
    private const string On = "is_global = true\ndotnet_diagnostic.ASYNC308.severity = warning\n";

    /// <summary>Numbers that are gone through are ASYNC311's, however many sizes multiply.</summary>
    [Theory]
    [InlineData("for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) xs[y * width + x] *= 2;")]
    [InlineData("foreach (var known in Growing) for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) known[y * width + x] *= 2;")]
    [InlineData("foreach (var known in Growing) Blur(known, width, height);")]
    [InlineData("BlurAll(Growing, width, height);")]
    [InlineData("foreach (var name in names) for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) image.SetPixel(x, y, name.Length);")]
    [InlineData("for (int i = 0; i < xs.Length; i++) for (int j = 0; j < xs.Length; j++) for (int k = 0; k < n; k++) xs[i] += xs[j] * k;")]
    public Task Numbers_AreNotReported(string statement) => VerifyAsync(GrowthSnippet.In(statement));

    /// <summary>What a loop that nobody has counted calls in each of its rounds is dear by itself.</summary>
    [Theory]
    [InlineData("{|ASYNC308:foreach|} (var name in names) System.IO.File.Copy(name, name + s);")]
    [InlineData("{|ASYNC308:foreach|} (var name in names) { try { System.IO.File.Copy(name, name + s); } catch (System.IO.IOException) { System.Console.WriteLine(name); } }")]
    [InlineData("{|ASYNC308:foreach|} (var name in names) { try { System.IO.File.Copy(name, name + s); } catch (System.IO.IOException) { return; } }")]
    [InlineData("{|ASYNC308:for|} (int i = 0; i < names.Length; i++) { if (names[i] != t) System.IO.File.Copy(names[i], s, true); }")]
    [InlineData("{|ASYNC308:CopyAll|}(names);")]
    [InlineData("names.ToList().ForEach(name => {|ASYNC308:CopyAll|}(names));")]
    public Task DearCallInEachRound_IsReported(string statement) => VerifyAsync(GrowthSnippet.In(statement));

    [Theory]
    [InlineData("System.IO.File.Copy(s, t);")]
    [InlineData("for (int i = 0; i < 3; i++) System.IO.File.Copy(s, t + i);")]
    [InlineData("foreach (var name in names) { try { System.IO.File.Copy(s, t); return; } catch (System.IO.IOException) { } }")]
    [InlineData("foreach (var name in names) { try { System.IO.File.Copy(s, t); System.Console.WriteLine(); } catch { System.Threading.Thread.Sleep(name.Length); } }")]
    [InlineData("while (s != t) { try { System.IO.File.Copy(s, t); break; } catch (System.IO.IOException) when (s.Length > 1) { s += 1; } }")]
    [InlineData("foreach (var name in new[] { s, t }) System.IO.File.Copy(name, name + 1);")]
    [InlineData("foreach (var name in new List<string> { s, t }) System.IO.File.Copy(name, name + 1);")]
    [InlineData("foreach (var name in names) { if (name == s) { System.IO.File.Copy(name, t); break; } }")]
    [InlineData("foreach (var name in names) { System.IO.File.Copy(name, t); await Task.Yield(); }")]
    [InlineData("await Task.Run(() => CopyAll(names));")]
    [InlineData("foreach (var name in names) Array.Copy(xs, xs, n);")]
    [InlineData("foreach (var name in names) System.IO.File.Exists(name);")]
    public Task DearCallOnceOrElsewhere_IsNotReported(string statement) => VerifyAsync(GrowthSnippet.In(statement));

    [Fact]
    public Task RequestCode_IsNotReported() => VerifyAsync("""
        using System.Threading.Tasks;
        class C { Task M(string[] names) { foreach (var name in names) System.IO.File.Copy(name, name + 1); return Task.CompletedTask; } }
        """);

    [Theory]
    [InlineData("{|#0:foreach|} (var name in names) System.IO.File.Copy(name, s);", "This loop (through File.Copy) takes about 500,000 × names operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    [InlineData("{|#0:for|} (int y = 0; y < height; y++) { for (int x = 0; x < width; x++) xs[y * width + x]++; CopyAll(names); }", "This loop (through CopyAll → File.Copy) takes about 500,000 × height × names operations, during which the event loop stands still; if that can be much, move it to 'await Task.Run(…)'")]
    public Task Message_NamesTheSizes(string statement, string message) =>
        VerifyAsync(GrowthSnippet.In(statement), Verify.Diagnostic("ASYNC308").WithLocation(0).WithMessage(message));

    [Fact]
    public Task RuleThatNobodyTurnsOn_IsQuiet() => Verify.VerifyAnalyzerAsync(GrowthSnippet.In("foreach (var name in names) System.IO.File.Copy(name, name + s);"));

    private static Task VerifyAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily> { TestCode = source };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", On));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
