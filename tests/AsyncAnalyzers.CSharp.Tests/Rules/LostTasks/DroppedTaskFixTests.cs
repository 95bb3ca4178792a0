using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.LostTasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What the fix of <c>ASYNC201</c> and CS4014 writes.</summary>
public sealed class DroppedTaskFixTests
{
    [Theory]
    [InlineData("{|CS4014:Get()|}; // why", "await Get(); // why")]
    [InlineData("{|CS4014:Done()|};", "await Done();")]
    [InlineData("var i = 0; for ({|CS4014:Get()|}; i < 3; i++, {|CS4014:Done()|}) { }", "var i = 0; for (await Get(); i < 3; i++, await Done()) { }")]
    [InlineData("{|CS4014:Get().ConfigureAwait(false)|};", "await Get().ConfigureAwait(false);")]
    [InlineData("Done().Wait(); {|ASYNC201:other?.Get|}(); // why", "Done().Wait(); if (other?.Get() is { } task) await task; // why")]
    [InlineData("// first\n        {|ASYNC201:other?.Get|}();", "// first\n        if (other?.Get() is { } task)\n            await task;")]
    public Task AsyncFunction_Awaits(string before, string after) =>
        new CSharpCodeFixTest<LostTasksFamily, DroppedTaskFix>
        {
            TestCode = In("async Task", "await Task.Yield();\n        " + before),
            FixedCode = In("async Task", "await Task.Yield();\n        " + after),
            CodeActionTitle = "Use 'await'",
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        }.RunAsync();

    [Fact]
    public Task AwaitableReturningFunction_BecomesAsync() => new CSharpCodeFixTest<LostTasksFamily, DroppedTaskFix>
    {
        TestCode = In("Task", "{|ASYNC201:Get|}();\n        return Get();"),
        FixedCode = In("async Task", "await Get();\n        await Get();"),
        CodeActionTitle = "Use 'await' and make the function async",
        FixAllChanges = false,
    }.RunAsync();

    [Theory]
    [InlineData("{|ASYNC201:Get|}(); // why", "_ = Get(); // why")]
    [InlineData("{|ASYNC201:other?.Get|}();", "_ = other?.Get();")]
    [InlineData("var i = 0; for ({|ASYNC201:Get|}(); i < 3; i++, {|ASYNC201:other?.Get|}()) { }", "var i = 0; for (_ = Get(); i < 3; i++, _ = other?.Get()) { }")]
    [InlineData("{|ASYNC216:Task.Run|}(() => { });", "_ = Task.Run(() => { });")]
    [InlineData("System.Action a = () => {|ASYNC201:Get|}();", "System.Action a = () => _ = Get();")]
    [InlineData("{|ASYNC201:Sequence|}();", "_ = Sequence();")]
    public Task SynchronousFunction_Discards(string before, string after) => new CSharpCodeFixTest<LostTasksFamily, DroppedTaskFix>
    {
        TestCode = In("void", before),
        FixedCode = In("void", after),
        CodeActionEquivalenceKey = "Discard the task with '_ ='",
        FixAllChanges = false,
    }.RunAsync();

    [Fact]
    public Task UnderscoreThatIsAVariable_IsNotAssigned() => new CSharpCodeFixTest<LostTasksFamily, DroppedTaskFix>
    {
        TestCode = In("void", "int _ = 1;\n        {|ASYNC201:Get|}();"),
        CodeActionEquivalenceKey = "Discard the task with '_ ='",
    }.RunAsync();

    // An expression tree takes neither an 'await' nor an assignment.
    [Fact]
    public Task ExpressionTree_HasNoFix() => new CSharpCodeFixTest<LostTasksFamily, DroppedTaskFix>
    {
        TestCode = In("void", "System.Linq.Expressions.Expression<System.Action> e = () => {|CS4014:Async()|};"),
        CompilerDiagnostics = CompilerDiagnostics.Warnings,
    }.RunAsync();

    [Fact]
    public Task LambdaOfADelegate_Discards() => new CSharpCodeFixTest<LostTasksFamily, DroppedTaskFix>
    {
        TestCode = In("void", "System.Action a = () => {|CS4014:Async()|};"),
        FixedCode = In("void", "System.Action a = () => _ = Async();"),
        CodeActionTitle = "Discard the task with '_ ='",
        CompilerDiagnostics = CompilerDiagnostics.Warnings,
        FixAllChanges = false,
    }.RunAsync();

    private static string In(string head, string statement) => $$"""
        #nullable disable
        using System.Collections.Generic;
        using System.Threading.Tasks;

        class C
        {
            {{head}} M(C other)
            {
                {{statement}}
            }

            Task Get() => Task.Delay(1);
            async Task Async() => await Task.Yield();
            Task Done() => Task.CompletedTask;
            IAsyncEnumerable<int> Sequence() => null;
        }
        """;
}
