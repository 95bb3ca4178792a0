using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>A function that is only ever called on another thread keeps no event loop waiting.</summary>
public sealed class OffloadedCallersTests
{
    [Theory]
    [InlineData("Task A() => Task.Run(() => WorkAsync());", false)]
    [InlineData("Task A() => Task.Run(async () => { await Task.Yield(); await this.WorkAsync(); });", false)]
    [InlineData("Task A() => Task.Run(WorkAsync);", false)]
    [InlineData("void A() => new Task(async () => await WorkAsync(), TaskCreationOptions.LongRunning).Start();", false)]
    [InlineData("Task A() => Task.Run(() => BetweenAsync()); async Task BetweenAsync() { await WorkAsync(); }", false)]
    [InlineData("Task A() => Task.Run(() => WorkAsync()); async Task B() { await WorkAsync(); }", true)]
    [InlineData("async Task A() { await Task.Delay(1).ConfigureAwait(false); await WorkAsync(); }", false)]
    [InlineData("async Task A() { await Task.Delay(1).ConfigureAwait(false); var work = WorkAsync(); await work; } Task B() => Task.Run(WorkAsync);", false)]
    [InlineData("async Task A() { await WorkAsync().ConfigureAwait(false); }", true)]
    [InlineData("async Task A() { await Task.Delay(1).ConfigureAwait(false); await WorkAsync(); } async Task B() { await WorkAsync(); }", true)]
    [InlineData("async Task A() { await WorkAsync(); }", true)]
    [InlineData("Func<Task> A() => WorkAsync;", true)]
    [InlineData("async Task A() { await Task.Run(() => BetweenAsync()); await BetweenAsync(); } async Task BetweenAsync() { await WorkAsync(); }", true)]
    [InlineData("", true)]
    public Task PrivateFunction(string callers, bool isReported) => Verify.VerifyAnalyzerAsync($$"""
        using System;
        using System.Threading.Tasks;

        class D
        {
            int x;
            {{callers}}
            async Task WorkAsync() { await Task.Yield(); {{Loop(isReported)}} x += i; }
        }
        """);

    /// <summary>That a function calls itself says nothing of who calls it first; where it does so on another thread, nearly all calls are made there.</summary>
    [Theory]
    [InlineData("Task A() => Task.Run(() => WorkAsync(3));", "await WorkAsync(n - 1);", false)]
    [InlineData("Task A() => Task.Run(() => WorkAsync(3)); async Task B(int n) { await WorkAsync(n); }", "await B(n - 1);", false)]
    [InlineData("Task A() => WorkAsync(3);", "await Task.WhenAll(Task.Run(() => WorkAsync(n - 1)), Task.Run(async () => await WorkAsync(n - 1)));", false)]
    [InlineData("Task A() => WorkAsync(3);", "await WorkAsync(n - 1);", true)]
    [InlineData("async Task B(int n) { await WorkAsync(n); }", "await B(n - 1);", true)]
    [InlineData("", "await WorkAsync(n - 1);", true)]
    public Task Recursion(string callers, string again, bool isReported) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class D
        {
            int x;
            {{callers}}
            async Task WorkAsync(int n) { await Task.Yield(); {{Loop(isReported)}} x += i; if (n > 0) { {{again}} } }
        }
        """);

    [Theory]
    [InlineData("await Task.Run(() => WorkAsync());", false)]
    [InlineData("await Task.Run(WorkAsync);", false)]
    [InlineData("await Task.Run(() => Between()); async Task Between() { await WorkAsync(); }", false)]
    [InlineData("await WorkAsync();", true)]
    [InlineData("await Task.Run(() => WorkAsync()); await WorkAsync();", true)]
    public Task LocalFunction(string calls, bool isReported) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class D { int x; async Task A() { {{calls}} async Task WorkAsync() { await Task.Yield(); {{Loop(isReported)}} x += i; } } }
        """);

    /// <summary>A lambda that a function of the program calls on another thread, as a dialog of progress does, and what only such a lambda calls.</summary>
    [Theory]
    [InlineData("void Show(Func<Task> work) { new Thread(async () => { await work(); Close(); }).Start(); }", false)]
    [InlineData("void Show(Func<Task> work) { if (work is null || work == null) throw new ArgumentNullException(nameof(work)); Task.Run(() => work.Invoke()); }", false)]
    [InlineData("void Show(Func<Task> work) { Task.Run(async () => { Close(); await work?.Invoke()!; }); }", false)]
    [InlineData("void Show(Func<Task> work) => Task.Run(work);", false)]
    [InlineData("void Show(Func<Task> work) => Later(async () => { await work(); }); void Later(Func<Task> inner) => Task.Run(inner);", false)]
    [InlineData("void Show(Func<Task> work) => Later(inner: work, n: 3); void Later(int n, Func<Task> inner) => Task.Run(inner);", false)]
    [InlineData("void Show(Func<Task> work) => kept = work ?? throw new ArgumentNullException(); Func<Task>? kept; void B() { if (kept != null) Task.Run(async () => { await kept(); }); }", false)]
    [InlineData("void Show(Func<Task> work) { this.kept = work; } Func<Task>? kept; void B() => Task.Run(this.kept!); void C() => Task.Run(() => this.kept!());", false)]
    [InlineData("void Show(Func<Task> work) { this.kept = work; } Func<Task>? kept; void B() => Task.Run(this.kept!); async void C() => await kept!();", true)]
    [InlineData("void Show(Func<Task> work) { kept = work; } public Func<Task>? kept; void B() => Task.Run(kept!);", true)]
    [InlineData("async void Show(Func<Task> work) { await work(); }", true)]
    [InlineData("async void Show(Func<Task> work) { await Task.Run(work); await work(); }", true)]
    [InlineData("void Show(Func<Task> work) => kept = work; Func<Task>? kept;", true)]
    [InlineData("void Show(Func<Task> work) { }", true)]
    [InlineData("protected virtual void Show(Func<Task> work) => Task.Run(work);", true)]
    public Task HandedOverLambda(string show, bool isReported) => Verify.VerifyAnalyzerAsync($$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        class D
        {
            int x;
            void Close() { }
            {{show}}
            void A() { Show(async () => { await Task.Yield(); {{Loop(isReported)}} x += i; }); Show(async () => await WorkAsync()); Show(WorkAsync); }
            private async Task WorkAsync() { await Task.Yield(); {{Loop(isReported)}} x += i; }
        }
        """);

    /// <summary>What overrides a member of the program's own is called where that is; what overrides a framework's, by the framework.</summary>
    [Theory]
    [InlineData("protected", "async Task A() { await Task.Run(() => Draw(3)); }", false)]
    [InlineData("protected", "async Task A() { await Task.Run(async () => { await Task.Yield(); this.Draw(3); }); }", false)]
    [InlineData("protected", "async Task A() { await Task.Run(() => Draw(3)); } void Click() => Draw(4);", true)]
    [InlineData("protected", "void Click() => Draw(4);", true)]
    [InlineData("protected", "", true)]
    [InlineData("public", "async Task A() { await Task.Run(() => Draw(3)); }", true)]
    public Task Override(string access, string callers, bool isReported) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        namespace System.Windows.Forms { public class Control { protected virtual void Paint(int x) { } } }
        abstract class Scope : System.Windows.Forms.Control { {{access}} abstract void Draw(int n); {{callers}} }
        class Bars : Scope
        {
            int x;
            {{access}} override void Draw(int n) { {{Loop(isReported)}} x += i; }
            protected override void Paint(int n) { base.Paint(n); {{Loop(true)}} x += i; }
        }
        class Lines : Bars { {{access}} override void Draw(int n) => {{(isReported ? "{|ASYNC301:base.Draw|}" : "base.Draw")}}(n); }
        """);

    /// <summary>A member that may be overridden and what overrides it have the same callers, whichever is looked at first.</summary>
    [Theory]
    [InlineData("async Task A() { await Task.Run(() => DrawAsync()); }", false)]
    [InlineData("async Task A() { await DrawAsync(); }", true)]
    public Task AsyncOverride(string caller, bool isReported) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class Picture<T> { protected int x; protected virtual async Task DrawAsync() { await Task.Yield(); {{Loop(isReported)}} x += i; } {{caller}} }
        class Bars : Picture<int> { protected override async Task DrawAsync() { await base.DrawAsync(); {{Loop(isReported)}} x += i; } }
        """);

    /// <summary>A base in between overrides one member and calls another in it.</summary>
    [Theory]
    [InlineData("Task.Run(() => Frame())", false)]
    [InlineData("Task.Run(() => { }); Frame()", true)]
    public Task OverrideInBetween(string call, bool isReported) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        namespace System.Windows.Forms { public class Control { } }
        abstract class Scope : System.Windows.Forms.Control { protected abstract void Frame(); async Task A() { await {{call}}; } }
        abstract class Picture : Scope { protected abstract void Draw(); protected override void Frame() => Draw(); }
        class Bars : Picture { int x; protected override void Draw() { {{Loop(isReported)}} x += i; } void Fill() { x = 3; } }
        class Lines : Picture { protected override void Draw() { } }
        """);

    /// <summary>What a program declares, or what is internal, nobody else calls; of a library anybody may.</summary>
    [Theory]
    [InlineData(OutputKind.ConsoleApplication, "Task.Run(new D().WorkAsync)", "", false)]
    [InlineData(OutputKind.ConsoleApplication, "Task.Run(() => new D().WorkAsync())", "", false)]
    [InlineData(OutputKind.ConsoleApplication, "new D().WorkAsync()", "", true)]
    [InlineData(OutputKind.ConsoleApplication, "Task.Run(() => new D().WorkAsync())", ": I", false)]
    [InlineData(OutputKind.ConsoleApplication, "Task.Run(() => ((I)new D()).WorkAsync())", ": I", false)]
    [InlineData(OutputKind.ConsoleApplication, "((I)new D()).WorkAsync()", ": I", true)]
    [InlineData(OutputKind.ConsoleApplication, "Task.Run(() => new D().DisposeAsync())", ": System.IAsyncDisposable", true)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "Task.Run(new D().WorkAsync)", "", false)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "Task.Run(new D().WorkAsync)", ": I", false)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "Task.Run(new D().WorkAsync)", ": P", true)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, "Task.Run(new O().WorkAsync)", "", true)]
    public Task PublicFunction(OutputKind output, string call, string contract, bool isReported)
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily>
        {
            TestCode = $$"""
                using System.Threading.Tasks;

                static class Entry { static void Main() { } }
                namespace System.Windows.Forms { public class Control { } class Window : Control { } }
                interface I { Task WorkAsync(); }
                public interface P { Task WorkAsync(); }
                public class O { int x; public async Task WorkAsync() { await Task.Yield(); {|ASYNC301:for|} (int i = 0; i < 10_000_000; i++) x += i; } }
                class C { async Task M() { await Task.Yield(); await {{call}}; } }
                class D{{contract}} { int x; {{(contract.EndsWith("IAsyncDisposable") ? "public async ValueTask DisposeAsync" : "public async Task WorkAsync")}}() { await Task.Yield(); {{Loop(isReported)}} x += i; } }
                class E { void WorkAsync() { } void M() => WorkAsync(); }
                """,
        };
        test.TestState.OutputKind = output;
        return test.RunAsync();
    }

    private static string Loop(bool isReported) => (isReported ? "{|ASYNC301:for|}" : "for") + " (int i = 0; i < 10_000_000; i++)";
}
