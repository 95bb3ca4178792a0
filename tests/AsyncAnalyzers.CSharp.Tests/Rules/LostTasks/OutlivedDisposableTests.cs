using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.LostTasksFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>What <c>ASYNC214</c> reports, and where it stays quiet.</summary>
public sealed class OutlivedDisposableTests
{
    [Theory]
    [InlineData("using (var s = File.OpenRead(\"a\")) { _ = {|ASYNC214:Use|}(s); }")]
    [InlineData("using var s = File.OpenRead(\"a\"); _ = {|ASYNC214:Use|}(s);")]
    [InlineData("using var s = File.OpenRead(\"a\"); _ = {|ASYNC214:Use|}(new BufferedStream(s));")]
    [InlineData("using var s = File.OpenRead(\"a\"); var b = new BufferedStream(s); _ = {|ASYNC214:Use|}(b);")]
    [InlineData("var all = new List<Task>(); foreach (var x in new[] { 1 }) { using var s = File.OpenRead(\"a\"); all.Add({|ASYNC214:Use|}(s)); } await Task.WhenAll(all);")]
    [InlineData("Task task; using (var s = File.OpenRead(\"a\")) { task = {|ASYNC214:Use|}(s); } await task;")]
    [InlineData("using var client = new HttpClient(); _ = {|ASYNC214:client.GetAsync|}(new Uri(\"https://a.example\")); await Task.Delay(1);")]
    [InlineData("using (var client = new HttpClient()) { _ = {|ASYNC214:client.PostAsync|}(\"a\", null); await Number(1); }")]
    [InlineData("using var sender = new HttpMessageInvoker(new HttpClientHandler()); _ = {|ASYNC214:sender.SendAsync|}(new HttpRequestMessage(), default); await Number(1);")]
    [InlineData("Task<string> text; using (var r = new StreamReader(\"a\")) { text = {|ASYNC214:r.ReadToEndAsync|}(); } await text;")]
    [InlineData("var all = new List<Task<string>>(); foreach (var x in new[] { \"a\" }) { using var client = new HttpClient(); all.Add({|ASYNC214:client.GetStringAsync|}(x)); } await Task.WhenAll(all);")]
    public Task TaskThatOutlivesTheScope_IsReported(string statements) => Verify.VerifyAnalyzerAsync(In(statements));

    [Theory]
    [InlineData("using var s = File.OpenRead(\"a\"); await Use(s);")]
    [InlineData("using var s = File.OpenRead(\"a\"); var task = Use(s); await task;")]
    [InlineData("using var s = File.OpenRead(\"a\"); _ = Use(s); await Task.Delay(1000);")]
    [InlineData("using (var s = File.OpenRead(\"a\")) { var all = new List<Task>(); all.Add(Use(s)); await Task.WhenAll(all); }")]
    [InlineData("Task task; using (var s = File.OpenRead(\"a\")) { task = Use(s); await task; }")]
    [InlineData("using var s = File.OpenRead(\"a\"); _ = Number(s.Length);")]
    [InlineData("using var s = File.OpenRead(\"a\"); var reader = new StreamReader(s); _ = Text(reader.ReadToEnd());")]
    [InlineData("using var source = new CancellationTokenSource(); _ = Cancellable(source.Token);")]
    [InlineData("using var s = File.OpenRead(\"a\"); Action later = () => { _ = Use(s); }; later();")]
    [InlineData("using var s = File.OpenRead(\"a\"); _ = s.FlushAsync();")]
    [InlineData("using var client = new HttpClient(); var answer = client.GetAsync(\"a\"); await answer;")]
    [InlineData("var client = new HttpClient(); _ = client.GetAsync(\"a\"); await Task.Delay(1);")]
    [InlineData("using var client = new HttpClient(); Action later = () => { _ = client.GetAsync(\"a\"); }; await Task.Delay(1); later();")]
    [InlineData("using var client = new HttpClient(); _ = client.Timeout; await Task.Delay(1);")]
    [InlineData("using var server = new Server(); _ = server.RunAsync(); await Task.Delay(1);")]
    [InlineData("var all = new List<Task>(); using (var s = File.OpenRead(\"a\")) { all.Add(Use(s)); all.Add(s.ReadAsync(new byte[1], 0, 1)); await Task.WhenAll(all); }")]
    [InlineData("Task run; using (var server = new Server()) { run = server.RunAsync(); } await run;")]
    [InlineData("Task<string> text; using (var r = new StreamReader(\"a\")) { text = r.ReadToEndAsync(); await text; }")]
    [InlineData("using var s = {|CS0103:Missing|}(); _ = Use(s);")]
    public Task TaskThatEndsInTheScope_IsNotReported(string statements) => Verify.VerifyAnalyzerAsync(In(statements));

    // A test lets a request hang on purpose.
    [Fact]
    public Task RequestInATestProject_IsNotReported() => Verify.VerifyAnalyzerAsync(
        In("using var client = new HttpClient(); _ = client.GetAsync(\"a\"); await Task.Delay(1);") + "\nnamespace Xunit { class FactAttribute : System.Attribute { } }\n");

    private static string In(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            async Task M()
            {
                await Task.Yield();
                {{statements}}
            }

            Task Use(Stream stream) => Task.Delay(1);
            Task Number(long number) => Task.Delay(1);
            Task Text(string text) => Task.Delay(1);
            Task Cancellable(CancellationToken token) => Task.Delay(1);
        }

        class Server : IDisposable
        {
            public Task RunAsync() => Task.Delay(1000);
            public void Dispose() { }
        }
        """;
}
