using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC204</c> reports, and where it stays quiet.</summary>
public sealed class AsyncVoidTests
{
    [Theory]
    [InlineData("private async void {|ASYNC204:M|}() => await Task.Delay(1);")]
    [InlineData("public async void {|ASYNC204:M|}(int x, string y) { await Task.Delay(x); }")]
    [InlineData("public static async void {|ASYNC204:M|}<T>(T x) { await Task.Delay(1); }")]
    [InlineData("public virtual async void {|ASYNC204:M|}() { await Task.Delay(1); }")]
    [InlineData("void Outer() { async void {|ASYNC204:Local|}() => await Task.Delay(1); Local(); }")]
    [InlineData("void Outer() { Action a = () => { async void {|ASYNC204:Local|}() { await Task.Delay(1); } Local(); }; }")]
    [InlineData("public async void {|ASYNC204:M|}() { await Task.Delay(1); } void Other() { M(); var name = nameof(M); this.M(); }")]
    [InlineData("public async void {|ASYNC204:M|}() { await Task.Delay(1); } void M(int x) { } void Other() { Action<int> a = M; }")]
    [InlineData("public async void {|ASYNC204:M|}() { try { await Task.Delay(1); } catch (Exception) { } }")]
    public Task Function_IsReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    [Theory]
    [InlineData("public async Task M() => await Task.Delay(1);")]
    [InlineData("public void M() { }")]
    [InlineData("private async void OnClick(object sender, EventArgs e) => await Task.Delay(1);")]
    [InlineData("private async void OnClick(C sender, UnhandledExceptionEventArgs e) => await Task.Delay(1);")]
    [InlineData("void Outer() { async void OnClick(object sender, EventArgs e) => await Task.Delay(1); OnClick(this, EventArgs.Empty); }")]
    [InlineData("event Action<int> Moved; C() { Moved += OnMoved; } private async void OnMoved(int x) => await Task.Delay(x);")]
    [InlineData("event Action<int> Moved; C() { this.Moved += this.OnMoved; } public async void OnMoved(int x) => await Task.Delay(x);")]
    [InlineData("event Action<int> Moved; C() { Moved += new Action<int>(OnMoved); } private async void OnMoved(int x) => await Task.Delay(x);")]
    [InlineData("Action<int> moved; C() { moved += OnMoved; } private async void OnMoved(int x) => await Task.Delay(x);")]
    [InlineData("event Action Moved; C() { Moved += Local; async void Local() => await Task.Delay(1); }")]
    public Task HandlerOrSynchronous_IsNotReported(string member) => Verify.VerifyAnalyzerAsync(In(member));

    [Fact]
    public Task SubscriptionInAnotherFile_IsFound()
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily>
        {
            TestCode = In("public event Action Moved; public async void OnMoved() => await Task.Delay(1); public async void {|ASYNC204:Other|}() => await Task.Delay(1);"),
        };
        test.TestState.Sources.Add("class User { void M(C c) { c.Moved += c.OnMoved; c.Other(); } }");
        return test.RunAsync();
    }

    // What can change is the declaration that the others follow.
    [Fact]
    public Task ContractsOfOthers_AreNotReported() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.Threading.Tasks;
        using System.Windows.Input;

        interface IStart { void Start(); void Stop(); }

        class Base
        {
            protected virtual void Run() { }
            public virtual async void {|ASYNC204:Walk|}() => await Task.Delay(1);
        }

        partial class Starter : Base, IStart, ICommand
        {
            public event EventHandler? CanExecuteChanged { add { } remove { } }
            public bool CanExecute(object? parameter) => true;
            public async void Execute(object? parameter) => await Task.Delay(1);
            public async void Start() => await Task.Delay(1);
            async void IStart.Stop() => await Task.Delay(1);
            protected override async void Run() => await Task.Delay(1);
            public override async void Walk() => await Task.Delay(1);
            partial void OnNameChanged(string value);
            async partial void OnNameChanged(string value) => await Task.Delay(1);
        }
        """);

    [Fact]
    public Task FireAndForgetOfATask_IsMeant() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.Threading.Tasks;

        static class Tasks
        {
            public static async void Forget(this Task task, Action<Exception>? failed)
            {
                try
                {
                    await task;
                }
                catch (Exception e) when (failed is not null)
                {
                    failed(e);
                }
            }

            public static async void {|ASYNC204:Drop|}(this Task task) => await task;
        }
        """);

    [Fact]
    public Task ListedMethod_IsNotReported()
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily>
        {
            TestCode = In("public async void Push() => await Task.Delay(1); public async void {|ASYNC204:Pull|}() => await Task.Delay(1);"),
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nasync_analyzers.fire_and_forget_methods = C.Push\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("private async void {|ASYNC204:OnClick|}(object sender, EventArgs e) => await Task.Delay(1);")]
    [InlineData("private async void {|ASYNC204:OnClick|}(object sender, EventArgs e) { try { await Task.Delay(1); } catch (TimeoutException) { } }")]
    [InlineData("private async void {|ASYNC204:OnClick|}(object sender, EventArgs e) { try { await Task.Delay(1); } catch (Exception) { throw; } }")]
    [InlineData("private async void {|ASYNC204:OnClick|}(object sender, EventArgs e) { try { await Task.Delay(1); } catch { await Task.Delay(1); } }")]
    [InlineData("private async void OnClick(object sender, EventArgs e) { try { await Task.Delay(1); } catch (Exception) { } }")]
    [InlineData("private async void OnClick(object sender, EventArgs e) { if (e == null) return; try { await Task.Delay(1); } catch { } }")]
    [InlineData("event Action<int> Moved; C() { Moved += OnMoved; } private async void {|ASYNC204:OnMoved|}(int x) => await Task.Delay(x);")]
    public Task Option_ReportsHandlersThatCatchNothing(string member)
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily> { TestCode = In(member) };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nasync_analyzers.report_async_void_handlers = true\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Xunit2_WaitsForItsTests() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        using Xunit;

        public class Tests
        {
            [Fact]
            public async void Runs() => await Task.Delay(1);

            [Theory, InlineData(1)]
            public async void RunsWith(int x) => await Task.Delay(x);

            public async void {|ASYNC204:Helper|}() => await Task.Delay(1);
        }
        """,
        TestReferences.XUnit);

    [Fact]
    public Task NUnit_RejectsAsyncVoidTests() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        using NUnit.Framework;

        public class Tests
        {
            [Test]
            public async void {|ASYNC204:Runs|}() => await Task.Delay(1);
        }
        """,
        TestReferences.NUnit);

    [Fact]
    public Task BlazorLifecycle_HasAsynchronousForms() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Components;
        using Microsoft.AspNetCore.Components.Web;

        public class Page : ComponentBase
        {
            protected override async void {|ASYNC204:OnInitialized|}() => await Task.Delay(1);
            protected override async void {|ASYNC204:OnAfterRender|}(bool firstRender) => await Task.Delay(1);
            protected override async Task OnParametersSetAsync() => await Task.Delay(1);
            object Click() => EventCallback.Factory.Create<MouseEventArgs>(this, OnClick);
            private async void {|ASYNC204:OnClick|}(MouseEventArgs e) => await Task.Delay(1);
        }
        """,
        TestReferences.AspNetCore);

    [Fact]
    public Task HandlersOfMarkup_AreNotReported() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;

        public partial class MainWindow : Avalonia.Controls.Window
        {
            public async void OnPicked(object sender, string choice) => await Task.Delay(1);
            public async void {|ASYNC204:Save|}(string path) => await Task.Delay(1);
        }
        """,
        TestReferences.WholeCatalogue);

    [Fact]
    public Task RelayCommand_MayReturnATask() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        namespace CommunityToolkit.Mvvm.Input
        {
            sealed class RelayCommandAttribute : System.Attribute { }
        }

        class ViewModel
        {
            [CommunityToolkit.Mvvm.Input.RelayCommand]
            private async void {|ASYNC204:Save|}() => await Task.Delay(1);
        }
        """);

    [Fact]
    public Task BrokenCode_IsNotReported() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class C
        {
            async {|CS0246:Tsk|} M() => await Task.Delay(1);
            {|CS0246:Missing|} N() => {|CS0103:x|};
            async void {|CS1994:P|}();
        }
        """);

    private static string In(string member) => $$"""
        #nullable disable
        using System;
        using System.Threading.Tasks;

        class C
        {
            {{member}}
        }
        """;
}
