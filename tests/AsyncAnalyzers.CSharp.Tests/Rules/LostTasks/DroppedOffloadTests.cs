using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC216</c> reports, and where it stays quiet.</summary>
public sealed class DroppedOffloadTests
{
    [Theory]
    [InlineData("void", "{|ASYNC216:Task.Run|}(() => { });")]
    [InlineData("void", "Task.{|ASYNC216:Factory.StartNew|}(() => { });")]
    [InlineData("void", "System.Action a = () => {|ASYNC216:Task.Run|}(() => { });")]
    [InlineData("void", "{|ASYNC216:Task.Run|}(() => { try { M(); } catch (System.Exception) { throw; } });")]
    [InlineData("void", "{|ASYNC216:Task.Run|}(() => { M(); try { M(); } catch { } });")]
    [InlineData("void", "Task.Run(() => { try { M(); } catch (System.Exception) { } });")]
    [InlineData("void", "Task.Run(async () => { try { await Task.Yield(); } catch { } });")]
    [InlineData("void", "_ = Task.Run(() => { });")]
    [InlineData("void", "Task.Run(() => { }).Wait();")]
    [InlineData("async Task", "await Task.Yield(); Task.Run(() => { });")]
    public Task Offload_IsReportedInSynchronousCode(string head, string statement) => Verify.VerifyAnalyzerAsync($$"""
        using System.Threading.Tasks;

        class C
        {
            {{head}} M()
            {
                {{statement}}
            }
        }
        """);
}
