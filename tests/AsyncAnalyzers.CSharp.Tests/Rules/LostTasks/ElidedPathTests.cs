using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>ASYNC206 on paths on which the handler or the <c>finally</c> has nothing to do: shapes from real code.</summary>
public sealed class ElidedPathTests
{
    [Theory]
    [InlineData("Task M(Full b) { Full? h = null; try { h = new Full(); return Send(h); } catch { if (h == null) { b?.Dispose(); } else { h.Dispose(); } throw; } } Task Send(Full? h) => Work();")]
    [InlineData("Task M() { var taken = false; try { if (!taken) { Log.Exit(1); return Work(); } taken = true; return Task.CompletedTask; } finally { if (taken) { Log.Exit(1); _on = false; } } }")]
    [InlineData("Task M() { try { return Slow(Work()); } catch (TimeoutException) { return Task.CompletedTask; } } async Task Slow(Task work) { try { await work; } catch (TimeoutException) { } }")]
    [InlineData("Task M(bool taken) { try { if (!taken) return Work(); return Task.CompletedTask; } finally { if (taken) { _on = false; } } }")]
    [InlineData("Task M() { try { return Slow(Work()); } catch (TimeoutException) { return Task.CompletedTask; } static async Task Slow(Task work) { try { await work; } catch (TimeoutException e) { Console.Write(e); } } }")]
    [InlineData("Task M() { try { return Slow(Work()); } catch (TimeoutException) { return Task.CompletedTask; } catch (FormatException) { return Work(); } } private async Task Slow(Task work) { try { await work; } catch (TimeoutException) { } catch (FormatException) { _on = false; } }")]
    [InlineData("Task M(Full b) { Full? h = null; try { h = new Full(); return Send(h); } catch (Exception) { if (h is null) b.Dispose(); else h.Dispose(); throw; } } Task Send(Full? h) => Work();")]
    [InlineData("Task M(Full b) { Full? h = null; try { h = new Full(); return Send(h); } catch { if (h != null) { h.Dispose(); } throw; } } Task Send(Full? h) => Work();")]
    public Task NothingToDoOnThisPath_StaysQuiet(string members) => Verify(members);

    [Theory]
    [InlineData("Task M() { var taken = false; try { if (!taken) { Take(out taken); return {|ASYNC206:Work|}(); } return Task.CompletedTask; } finally { if (taken) { _on = false; } } } static void Take(out bool on) => on = true;")]
    [InlineData("Task M(bool taken) { try { if (taken) { return {|ASYNC206:Work|}(); } return Task.CompletedTask; } finally { if (taken) { _on = false; } } }")]
    [InlineData("Task M() { try { return {|ASYNC206:Slow|}(Work()); } catch (TimeoutException) { return Task.CompletedTask; } } async Task Slow(Task work) { try { await work; } catch (FormatException) { } }")]
    [InlineData("Task M() { try { return {|ASYNC206:Slow|}(Work()); } catch (TimeoutException) { return Task.CompletedTask; } } async Task Slow(Task work) { await Work(); try { await work; } catch (TimeoutException) { } }")]
    [InlineData("Task M(Full b) { Full? h = null; try { h = new Full(); return {|ASYNC206:Send|}(h); } catch { if (_on) { b?.Dispose(); } else { h?.Dispose(); } throw; } } Task Send(Full? h) => Work();")]
    [InlineData("Task M(Full b) { Full? h = null; try { h = new Full(); return {|ASYNC206:Send|}(h); } catch { if (h == null) { _on = false; } else { h.Dispose(); } throw; } } Task Send(Full? h) => Work();")]
    public Task SomethingToDo_Reported(string members) => Verify(members);

    private static Task Verify(string members) => new CSharpAnalyzerTest<LostTasksFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            static class Log { public static void Exit(object o) { } }

            sealed class Full : IDisposable { public void Dispose() => Log.Exit(this); }

            class C
            {
                private bool _on = true;

                static async Task Work() => await Task.Delay(1);

                {{members}}
            }
            """,
    }.RunAsync();
}
