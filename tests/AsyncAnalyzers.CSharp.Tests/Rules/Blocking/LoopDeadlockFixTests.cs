using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.LoopDeadlockAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.LoopDeadlockFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>The fix of <c>ASYNC107</c> writes what that of <c>ASYNC101</c> writes.</summary>
public sealed class LoopDeadlockFixTests
{
    [Theory]
    [InlineData(
        "void OnClick(object sender, EventArgs e) { [|LoadAsync().Wait|](); }",
        "async void OnClick(object sender, EventArgs e) { await LoadAsync(); }")]
    [InlineData(
        "void OnClick(object sender, EventArgs e) { var n = [|SizeAsync().Result|] + 1; }",
        "async void OnClick(object sender, EventArgs e) { var n = await SizeAsync() + 1; }")]
    [InlineData(
        "void OnClick(object sender, EventArgs e) { SizeAsync().ConfigureAwait(false).[|GetAwaiter().GetResult|](); }",
        "async void OnClick(object sender, EventArgs e) { await SizeAsync(); }")]
    [InlineData(
        "void OnClick(object sender, EventArgs e) { [|LoadAsync().Wait|](); var n = [|SizeAsync().Result|]; }",
        "async void OnClick(object sender, EventArgs e) { await LoadAsync(); var n = await SizeAsync(); }")]
    [InlineData(
        "void OnClick(object sender, EventArgs e) { var n = [|NextAsync([|SizeAsync().Result|]).Result|]; }",
        "async void OnClick(object sender, EventArgs e) { var n = await NextAsync(await SizeAsync()); }")]
    public Task Handler_Awaits(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Theory]
    [InlineData("void OnClosing(object sender, System.ComponentModel.CancelEventArgs e) { e.Cancel = [|SizeAsync().Result|] == 1; }")]
    [InlineData("protected override void OnShown(EventArgs e) { [|LoadAsync().Wait|](); }")]
    public Task WhereTheHandlerCannotAwait_NothingIsOffered(string member) => Verify.VerifyNoFixAsync(In(member));

    private static string In(string member) => $$"""
        using System;
        using System.Threading.Tasks;

        namespace System.Windows.Forms
        {
            public class Control { public event EventHandler? Click; protected virtual void OnShown(EventArgs e) => Click?.Invoke(this, e); }
        }

        class Window : System.Windows.Forms.Control
        {
            {{member}}

            async Task LoadAsync() => await Task.Delay(1);

            async Task<int> NextAsync(int n) { await Task.Delay(n); return n + 1; }

            async Task<int> SizeAsync() { await Task.Delay(1); return 1; }
        }
        """;
}
