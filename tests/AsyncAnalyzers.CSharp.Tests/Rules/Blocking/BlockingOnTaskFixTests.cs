using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What <c>ASYNC101</c>'s fix writes for one wait in a function that is async already.</summary>
public sealed class BlockingOnTaskFixTests
{
    [Theory]
    [InlineData("var x = [|GetAsync().Result|];", "var x = await GetAsync();")]
    [InlineData("var x = [|GetAsync().Result|].Length;", "var x = (await GetAsync()).Length;")]
    [InlineData("var x = [|GetAsync().Result|][0];", "var x = (await GetAsync())[0];")]
    [InlineData("var x = ([|GetAsync().Result|]).Length;", "var x = (await GetAsync()).Length;")]
    [InlineData("var x = -[|NumberAsync().Result|];", "var x = -await NumberAsync();")]
    [InlineData("var x = !([|NumberAsync().Result|] > 0);", "var x = !(await NumberAsync() > 0);")]
    [InlineData("var x = (object)[|GetAsync().Result|];", "var x = (object)await GetAsync();")]
    [InlineData("var x = [|NumberAsync().Result|] + [|NumberAsync().Result|];", "var x = await NumberAsync() + await NumberAsync();")]
    [InlineData("var x = $\"{[|GetAsync().Result|]:x}\";", "var x = $\"{await GetAsync():x}\";")]
    [InlineData("var x = [|GetAsync().Result|]!.Length;", "var x = (await GetAsync())!.Length;")]
    [InlineData("var x = [|GetAsync().Result|] switch { \"\" => 1, _ => 2 };", "var x = await GetAsync() switch { \"\" => 1, _ => 2 };")]
    [InlineData("var x = [|GetAsync().Result|]?.Length;", "var x = (await GetAsync())?.Length;")]
    [InlineData("[|VoidAsync().Wait|]();", "await VoidAsync();")]
    [InlineData("_ = [|GetAsync().Result|];", "_ = await GetAsync();")]
    [InlineData("[|FuncAsync().Result|]();", "(await FuncAsync())();")]
    [InlineData("if ([|NumberAsync().Result|] is > 0 and < 5) { }", "if (await NumberAsync() is > 0 and < 5) { }")]
    [InlineData("VoidAsync().[|GetAwaiter().GetResult|]();", "await VoidAsync();")]
    [InlineData("foreach (var c in [|GetAsync().Result|]) { }", "foreach (var c in await GetAsync()) { }")]
    [InlineData("using (var s = [|OpenAsync().Result|]) { }", "using (var s = await OpenAsync()) { }")]
    [InlineData("lock ([|GetAsync().Result|]) { }", "lock (await GetAsync()) { }")]
    [InlineData("_ = GetAsync([|GetAsync([|GetAsync().Result|]).Result|]);", "_ = GetAsync(await GetAsync(await GetAsync()));")]
    public Task Expression_IsAwaitedWithTheParenthesesItNeeds(string before, string after) =>
        Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    private static string InAsync(string statement) => $$"""
        using System;
        using System.IO;
        using System.Threading.Tasks;

        class C
        {
            static Task<string> GetAsync(string s = "") => Task.Run(() => s);
            static Task<int> NumberAsync() => Task.Run(() => 1);
            static Task VoidAsync() => Task.Delay(1);
            static Task<Action> FuncAsync() => Task.Run<Action>(() => () => { });
            static Task<Stream> OpenAsync() => Task.Run(() => Stream.Null);

            static async Task M(bool flag)
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
