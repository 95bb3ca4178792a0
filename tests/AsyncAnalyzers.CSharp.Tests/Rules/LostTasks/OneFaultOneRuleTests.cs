using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>Where two rules could speak of one fault, the more specific one does, alone. Every rule of the package runs.</summary>
public sealed class OneFaultOneRuleTests
{
    [Theory]
    [InlineData("var tasks = {|ASYNC208:items.Select|}(Get).ToList();")]
    [InlineData("{|ASYNC208:items.Select|}(Get).ToList();")]
    [InlineData("var task = Get(1); {|ASYNC101:task.Wait|}();")]
    [InlineData("var task = {|ASYNC202:Get|}(1);")]
    [InlineData("var task = {|ASYNC215:Get|}(1); if (items.Count == 1) return; await task;")]
    [InlineData("await using var file = new FileStream(\"a\", FileMode.Open); _ = {|ASYNC214:Use|}(file);")]
    [InlineData("var value = Value(); await value; var again = {|ASYNC210:value|}.Result;")]
    [InlineData("var value = Value(); while (items.Count > 1) { await {|ASYNC210:value|}; }")]
    [InlineData("var value = {|ASYNC215:Value|}(); if (items.Count > 1) return; while (items.Count > 2) { await {|ASYNC210:value|}; }")]
    [InlineData("var value = {|ASYNC215:Value|}(); if (items.Count > 1) await value;")]
    [InlineData("using var file = {|ASYNC213:Open|}();")]
    [InlineData("var task = Get(1); Console.WriteLine($\"{{|ASYNC213:task|}}\");")]
    [InlineData("var task = {|ASYNC209:new Task|}(() => { }); await task;")]
    [InlineData("{|ASYNC209:new Task|}(() => { });")]
    [InlineData("C? other = null; await {|ASYNC212:other?.Get|}(1);")]
    [InlineData("var task = items is null ? Get(1) : null; if (task == null) return; await task;")]
    public Task AsyncCode(string statement) => VerifyAsync("async Task", "await Task.Yield(); " + statement);

    [Theory]
    [InlineData("using var file = new FileStream(\"a\", FileMode.Open); return {|ASYNC206:Use|}(file);")]
    [InlineData("{|ASYNC201:Get|}(1); return Task.CompletedTask;")]
    [InlineData("{|ASYNC216:Task.Run|}(() => { }); return Task.CompletedTask;")]
    [InlineData("{|ASYNC101:Get(1).Wait|}(); return Task.CompletedTask;")]
    [InlineData("C? other = null; return {|ASYNC207:other?.Get|}(1);")]
    [InlineData("return items.Count == 1 ? Get(1) : {|ASYNC207:null|};")]
    public Task AwaitableReturningCode(string statement) => VerifyAsync("Task", statement);

    [Theory]
    [InlineData("using var file = new FileStream(\"a\", FileMode.Open); {|ASYNC201:Use|}(file);")]
    [InlineData("var tasks = new List<Task> { {|ASYNC202:Get|}(1) };")]
    [InlineData("{|ASYNC216:Task.Run|}(() => Get(1));")]
    public Task SynchronousCode(string statement) => VerifyAsync("void", statement);

    private static Task VerifyAsync(string head, string statement) => new CSharpAnalyzerTest<AllRules>
    {
        TestCode = $$"""
            class C
            {
                {{head}} M(List<int> items)
                {
                    {{statement}}
                }

                Task<int> Get(int x) => Task.Run(() => x);
                ValueTask<int> Value() => new(1);
                Task<MemoryStream> Open() => Task.FromResult(new MemoryStream());
                Task Use(Stream stream) => Task.Delay(1);
            }
            """,
        ImplicitUsings = true,
    }.RunAsync();
}
