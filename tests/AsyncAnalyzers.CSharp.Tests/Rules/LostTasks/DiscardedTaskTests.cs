using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC211</c> reports, and where it stays quiet.</summary>
public sealed class DiscardedTaskTests
{
    private const string On = "dotnet_diagnostic.ASYNC211.severity = warning\n";

    [Theory]
    [InlineData("void", "_ = {|ASYNC211:Get|}();")]
    [InlineData("void", "_ = {|ASYNC211:other?.Get|}();")]
    [InlineData("void", "_ = {|ASYNC211:other.Value|}();")]
    [InlineData("void", "_ = other.{|ASYNC211:Get().ConfigureAwait|}(false);")]
    [InlineData("void", "_ = {|ASYNC211:Task.Run|}(() => { });")]
    [InlineData("void", "System.Action a = () => _ = {|ASYNC211:Get|}();")]
    [InlineData("async Task", "await Task.Yield(); _ = {|ASYNC211:Get|}();")]
    public Task DiscardedCall_IsReported(string head, string statement) => VerifyAsync(In(head, statement), On);

    [Theory]
    [InlineData("_ = Number();")]
    [InlineData("_ = Task.CompletedTask;")]
    [InlineData("_ = task;")]
    [InlineData("int _ = 1; _ = Number();")]
    [InlineData("Task _ = null; _ = Get();")]
    [InlineData("kept = Get();")]
    [InlineData("_ = Get().ContinueWith(t => { });")]
    [InlineData("_ = Send(Flags.FireAndForget);")]
    [InlineData("(_, kept) = (task, Get());")]
    public Task WhatIsKeptOrNoCall_IsNotReported(string statement) => VerifyAsync(In("void", statement), On);

    [Fact]
    public Task AwaitedValue_IsNotReported() => VerifyAsync(In("async Task", "_ = await Task.FromResult(1);"), On);

    [Fact]
    public Task ItIsOffUnlessATeamWantsIt() => VerifyAsync(In("void", "_ = Get();"), "");

    [Fact]
    public Task ListedMethods_AreNotReported() => VerifyAsync(
        In("void", "_ = Get(); _ = {|ASYNC211:Value|}(); _ = other.Get();"),
        On + "async_analyzers.fire_and_forget_methods = C.Get\n");

    [Fact]
    public Task RowsOfATeam_AreNotReported() => VerifyAsync(In("void", "_ = Get(); _ = {|ASYNC211:Value|}();"), On, "M:C.Get; fire-and-forget");

    [Fact]
    public Task BrokenCode_IsNotReported() => VerifyAsync(In("void", "_ = {|CS0103:Missing|}(); _ = other.{|CS1061:Missing|}(); _ = {|CS1501:Get|}(1);"), On);

    private static Task VerifyAsync(string source, string options, string? row = null)
    {
        var test = new CSharpAnalyzerTest<LostTasksFamily> { TestCode = source };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + options));
        if (row is not null)
            test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", row));
        return test.RunAsync();
    }

    private static string In(string head, string statement) => $$"""
        #nullable disable
        using System.Threading.Tasks;

        enum Flags { None, FireAndForget }

        class C
        {
            private Task kept;

            {{head}} M(C other, Task task)
            {
                {{statement}}
            }

            int Number() => 1;
            Task Get() => Task.Delay(1);
            Task Send(Flags flags) => Task.Delay(1);
            ValueTask Value() => new ValueTask(Task.Delay(1));
        }
        """;
}
