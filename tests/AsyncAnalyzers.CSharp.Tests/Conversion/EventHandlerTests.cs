using System.Threading.Tasks;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Handlers of a UI become <c>async void</c>, and nothing else does.</summary>
public sealed class EventHandlerTests
{
    [Theory]
    [InlineData(
        "private void OnClick(object sender, EventArgs e) { Text = [|GetAsync().Result|]; }",
        "private async void OnClick(object sender, EventArgs e) { Text = await GetAsync(); }")]
    [InlineData(
        "void OnClick(object sender, EventArgs e) => [|GetAsync().Wait|]();",
        "async void OnClick(object sender, EventArgs e) => await GetAsync();")]
    [InlineData(
        "void Init() { Click += (s, e) => { Text = [|GetAsync().Result|]; }; }",
        "void Init() { Click += async (s, e) => { Text = await GetAsync(); }; }")]
    [InlineData(
        "void Init() { Click += delegate { Text = [|GetAsync().Result|]; }; }",
        "void Init() { Click += async delegate { Text = await GetAsync(); }; }")]
    [InlineData(
        "void OnClosing(object sender, System.ComponentModel.CancelEventArgs e) { e.Cancel = false; Text = [|GetAsync().Result|]; }",
        "async void OnClosing(object sender, System.ComponentModel.CancelEventArgs e) { e.Cancel = false; Text = await GetAsync(); }")]
    public Task Handler_BecomesAsyncVoid(string before, string after) => Verify.VerifyCodeFixAsync(InForm(before), InForm(after));

    [Fact]
    public Task Title_WarnsOfReentrancy() => new Test
    {
        TestCode = InForm("void OnClick(object sender, EventArgs e) { [|GetAsync().Wait|](); }"),
        FixedCode = InForm("async void OnClick(object sender, EventArgs e) { await GetAsync(); }"),
        CodeActionTitle = "Use 'await' and make the handler async void (it can run again before it has ended)",
    }.RunAsync();

    [Theory]
    [InlineData(
        "void OnClick(object sender, EventArgs e) { Text = GetAsync().ConfigureAwait(false).[|GetAwaiter().GetResult|](); }",
        "async void OnClick(object sender, EventArgs e) { Text = await GetAsync(); }")]
    [InlineData(
        "async void OnClick(object sender, EventArgs e) { await Task.Yield(); Text = GetAsync().ConfigureAwait(false).[|GetAwaiter().GetResult|](); }",
        "async void OnClick(object sender, EventArgs e) { await Task.Yield(); Text = await GetAsync(); }")]
    [InlineData(
        "void Init() { Click += async (s, e) => { await Task.Yield(); Text = GetAsync().ConfigureAwait(false).[|GetAwaiter().GetResult|](); }; }",
        "void Init() { Click += async (s, e) => { await Task.Yield(); Text = await GetAsync(); }; }")]
    public Task ConfigureAwaitFalse_GoesSinceTheRestNeedsTheLoop(string before, string after) => Verify.VerifyCodeFixAsync(InForm(before), InForm(after));

    [Theory]
    [InlineData(
        "async Task LoadAsync() { await Task.Yield(); var s = GetAsync().ConfigureAwait(false).[|GetAwaiter().GetResult|](); }",
        "async Task LoadAsync() { await Task.Yield(); var s = await GetAsync().ConfigureAwait(false); }")]
    public Task ConfigureAwaitFalse_StaysWhereTheLoopCallsNothing(string before, string after) => Verify.VerifyCodeFixAsync(InForm(before), InForm(after));

    [Theory]
    [InlineData("void OnClosing(object sender, System.ComponentModel.CancelEventArgs e) { var s = [|GetAsync().Result|]; e.Cancel = s == null; }")]
    [InlineData("void OnClosing(object sender, System.ComponentModel.CancelEventArgs e) { e.Cancel = [|GetAsync().Result|] == null; }")]
    [InlineData("void OnClosing(object sender, System.ComponentModel.CancelEventArgs e) { for (;;) { e.Cancel = true; [|GetAsync().Wait|](); } }")]
    public Task ArgumentsWrittenAfterTheAwait_HaveNoFix(string member) => Verify.VerifyNoFixAsync(InForm(member));

    [Theory]
    [InlineData("protected override void OnShown(EventArgs e) { [|GetAsync().Wait|](); }")]
    public Task SignatureThatOthersFix_HasNoFix(string member) => Verify.VerifyNoFixAsync(InForm(member));

    private static string InForm(string member) => $$"""
        using System;
        using System.Threading.Tasks;

        namespace System.Windows.Forms
        {
            public class Control
            {
                public event EventHandler? Click { add { } remove { } }
                public string? Text { get; set; }
                protected virtual void OnShown(EventArgs e) { }
            }
        }

        class Form1 : System.Windows.Forms.Control
        {
            static async Task<string> GetAsync() { await Task.Delay(1).ConfigureAwait(false); return ""; }

            {{member}}
        }
        """;
}
