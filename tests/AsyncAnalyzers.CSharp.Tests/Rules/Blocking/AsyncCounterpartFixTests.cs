using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.AsyncCounterpartAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.AsyncCounterpartFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.AsyncCounterpartAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.AsyncCounterpartFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>What <c>ASYNC102</c>'s fix writes.</summary>
public sealed class AsyncCounterpartFixTests
{
    [Theory]
    [InlineData("var x = [|File.ReadAllText|](\"a\");", "var x = await File.ReadAllTextAsync(\"a\");")]
    [InlineData("var x = [|File.ReadAllText|](\"a\").Length;", "var x = (await File.ReadAllTextAsync(\"a\")).Length;")]
    [InlineData("[|s.Read|](new byte[1], 0, 1);", "await s.ReadAsync(new byte[1], 0, 1);")]
    [InlineData("var x = [|s.Read|](bytes.AsSpan());", "var x = await s.ReadAsync(bytes.AsMemory());")]
    [InlineData("var x = [|s.Read|](bytes.AsSpan(1, 2));", "var x = await s.ReadAsync(bytes.AsMemory(1, 2));")]
    [InlineData("[|s.Write|](bytes);", "await s.WriteAsync(bytes);")]
    [InlineData("[|s.Write|](memory.Span);", "await s.WriteAsync(memory);")]
    [InlineData("[|s.Write|](bytes.AsSpan()[1..]);", "await s.WriteAsync(bytes.AsMemory()[1..]);")]
    [InlineData("[|s.Write|](memory.Span[..2].Slice(1));", "await s.WriteAsync(memory[..2].Slice(1));")]
    [InlineData("[|s.Write|](new ReadOnlySpan<byte>(bytes, 0, 1));", "await s.WriteAsync(new ReadOnlyMemory<byte>(bytes, 0, 1));")]
    [InlineData("var x = [|s.Read|](new System.Span<byte>(bytes)[1..]);", "var x = await s.ReadAsync(new System.Memory<byte>(bytes)[1..]);")]
    [InlineData("[|s.Write|](\"a\"u8);", "await s.WriteAsync(\"a\"u8.ToArray());")]
    [InlineData("[|File.WriteAllLines|](\"a\", new[] { \"b\" });", "await File.WriteAllLinesAsync(\"a\", new[] { \"b\" });")]
    [InlineData("[|Twin|](\"a\", [|Twin|](\"b\", 1));", "await TwinAsync(\"a\", await TwinAsync(\"b\", 1));")]
    [InlineData("[|Twin|](n: 1, s: \"b\");", "await TwinAsync(count: 1, s: \"b\");")]
    [InlineData("[|Generic|]<int>(1);", "await GenericAsync<int>(1);")]
    [InlineData("[|this.Generic|](1);", "await this.GenericAsync(1);")]
    [InlineData("var x = [|self?.Twin|](\"a\", 1);", "var x = self?.TwinAsync(\"a\", 1) is { } task ? await task : (int?)null;")]
    [InlineData("[|self?.Nothing|]();", "await (self?.NothingAsync() ?? Task.CompletedTask);")]
    [InlineData("[|self?.Twin|](\"a\", 1);", "if (self?.TwinAsync(\"a\", 1) is { } task)\n            await task;")]
    [InlineData("foreach (var c in [|File.ReadAllText|](\"a\")) { }", "foreach (var c in await File.ReadAllTextAsync(\"a\")) { }")]
    [InlineData("using (var x = [|Open|](\"a\")) { }", "using (var x = await OpenAsync(\"a\")) { }")]
    [InlineData("[|Params|](1, 2, 3);", "await ParamsAsync(1, 2, 3);")]
    [InlineData("[|Required|](1);", "await RequiredAsync(1, CancellationToken.None);")]
    public Task Call_IsRewrittenToItsCounterpart(string before, string after) => Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    [Theory]
    [InlineData("[|s.Write|]([1, 2]); // two", "await s.WriteAsync(new byte[] { 1, 2 }); // two")]
    [InlineData("[|s.Write|]([bytes[0], (byte)s.Length]);", "await s.WriteAsync(new byte[] { bytes[0], (byte)s.Length });")]
    [InlineData("[|s.Write|]([1, .. bytes]);", "await s.WriteAsync((byte[])[1, .. bytes]);")]
    [InlineData("[|s.Write|]([]);", "await s.WriteAsync((byte[])[]);")]
    [InlineData("[|s.Write|]([\n            1,\n            2,\n        ]);", "await s.WriteAsync((byte[])[\n            1,\n            2,\n        ]);")]
    public Task CollectionExpression_BecomesAnArray(string before, string after)
    {
        Assert.SkipUnless(typeof(Microsoft.CodeAnalysis.SyntaxNode).Assembly.GetName().Version >= new System.Version(4, 8), "this compiler does not know collection expressions");
        return Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));
    }

    [Theory]
    [InlineData("CancellationToken token", "[|File.ReadAllText|](\"a\");", "await File.ReadAllTextAsync(\"a\", token);")]
    [InlineData("CancellationToken @class", "[|File.ReadAllText|](\"a\");", "await File.ReadAllTextAsync(\"a\", @class);")]
    [InlineData("CancellationToken token", "[|File.ReadAllText|](path: \"a\");", "await File.ReadAllTextAsync(path: \"a\", cancellationToken: token);")]
    [InlineData("CancellationToken token", "[|s.CopyTo|](s);", "await s.CopyToAsync(s, token);")]
    [InlineData("CancellationToken token", "[|s.Write|](bytes, 0, 1);", "await s.WriteAsync(bytes, 0, 1, token);")]
    [InlineData("CancellationToken token", "[|s.Flush|]();", "await s.FlushAsync(token);")]
    [InlineData("FileStream n", "[|n.Flush|]();", "await n.FlushAsync();")]
    [InlineData("FileStream n, CancellationToken token", "[|n.Flush|]();", "await n.FlushAsync(token);")]
    [InlineData("CancellationToken token", "[|Optional|](1);", "await OptionalAsync(1, token: token);")]
    [InlineData("CancellationToken token", "[|Required|](1);", "await RequiredAsync(1, token);")]
    [InlineData("CancellationToken token", "[|Cancellable|](1, CancellationToken.None);", "await CancellableAsync(1, CancellationToken.None);")]
    [InlineData("CancellationToken token", "[|Cancellable|](1);", "await CancellableAsync(1, token);")]
    [InlineData("CancellationToken token", "Func<Task> f = async () => [|s.Flush|]();", "Func<Task> f = async () => await s.FlushAsync(token);")]
    [InlineData("CancellationToken token", "Func<Task> f = static async () => [|File.ReadAllText|](\"a\");", "Func<Task> f = static async () => await File.ReadAllTextAsync(\"a\");")]
    [InlineData("CancellationToken a, CancellationToken b", "[|s.Flush|]();", "await s.FlushAsync();")]
    [InlineData("CancellationTokenSource source", "var token = source.Token; [|s.Flush|]();", "var token = source.Token; await s.FlushAsync(token);")]
    [InlineData("CancellationToken token", "try { } finally { [|s.Flush|](); }", "try { } finally { await s.FlushAsync(); }")]
    [InlineData("CancellationToken token", "try { } catch { [|s.Flush|](); }", "try { } catch { await s.FlushAsync(); }")]
    public Task TokenInScope_IsPassedOn(string parameters, string before, string after) =>
        Verify.VerifyCodeFixAsync(InAsync(before, parameters), InAsync(after, parameters));

    [Theory]
    [InlineData("", "var x = [|XDocument.Load|](s);", "var x = await XDocument.LoadAsync(s, LoadOptions.None, CancellationToken.None);")]
    [InlineData("CancellationToken token", "var x = [|XElement.Load|](s);", "var x = await XElement.LoadAsync(s, LoadOptions.None, token);")]
    [InlineData("CancellationToken token", "[|x.Save|](stream: s);", "await x.SaveAsync(stream: s, options: SaveOptions.None, cancellationToken: token);", "XElement x")]
    [InlineData("", "[|Plain|](1);", "await PlainAsync(1, Kinds.None);")]
    public Task OptionsLeftOut_AreNamed(string parameters, string before, string after, string more = "C? self")
    {
        var all = parameters.Length == 0 ? more : parameters + ", " + more;
        return Verify.VerifyCodeFixAsync("using System.Xml.Linq;\n" + InAsync(before, all), "using System.Xml.Linq;\n" + InAsync(after, all));
    }

    [Fact]
    public Task SpanLocal_HasNoFix() => Verify.VerifyCodeFixAsync(
        InAsync("var x = s.Read(stackalloc byte[1]); [|s.Flush|]();"),
        InAsync("var x = s.Read(stackalloc byte[1]); await s.FlushAsync();"));

    [Fact]
    public Task ExtensionCounterpart_AddsUsing() => new Test
    {
        TestState =
        {
            Sources =
            {
                "using System.IO;\n\nclass C { async System.Threading.Tasks.Task M(I i) { await System.Threading.Tasks.Task.Yield(); [|i.Save|](1); } }",
                "public interface I { void Save(int n); }\nclass Disk : I { public void Save(int n) => System.Threading.Thread.Sleep(n); }\nnamespace Extensions.Async { public static class E { public static System.Threading.Tasks.Task SaveAsync(this I i, int n) => null!; } }",
            },
        },
        FixedState =
        {
            Sources =
            {
                "using System.IO;\nusing Extensions.Async;\n\nclass C { async System.Threading.Tasks.Task M(I i) { await System.Threading.Tasks.Task.Yield(); await i.SaveAsync(1); } }",
                "public interface I { void Save(int n); }\nclass Disk : I { public void Save(int n) => System.Threading.Thread.Sleep(n); }\nnamespace Extensions.Async { public static class E { public static System.Threading.Tasks.Task SaveAsync(this I i, int n) => null!; } }",
            },
        },
    }.RunAsync();

    [Fact]
    public Task EntityFrameworkQuery_GetsItsUsingInOrder() => Verify.VerifyCodeFixAsync(
        """
        // The licence.

        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Zoo;

        class Users
        {
            async Task<int> M(Shop shop, CancellationToken token)
            {
                await Task.Yield();
                var all = [|shop.Users.Where(u => u.Length > 0).ToList|]();
                return [|shop.Users.Count|](u => u.Length > 1) + all.Count;
            }
        }

        namespace Zoo
        {
            class Shop : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<string> Users => null!;
            }
        }
        """.Replace("[|shop.Users.Where(u => u.Length > 0).ToList|]", "shop.Users.[|Where(u => u.Length > 0).ToList|]", System.StringComparison.Ordinal)
           .Replace("[|shop.Users.Count|]", "shop.[|Users.Count|]", System.StringComparison.Ordinal),
        """
        // The licence.

        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;
        using Zoo;

        class Users
        {
            async Task<int> M(Shop shop, CancellationToken token)
            {
                await Task.Yield();
                var all = await shop.Users.Where(u => u.Length > 0).ToListAsync(token);
                return await shop.Users.CountAsync(u => u.Length > 1, token) + all.Count;
            }
        }

        namespace Zoo
        {
            class Shop : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<string> Users => null!;
            }
        }
        """,
        TestReferences.EntityFrameworkCore);

    [Fact]
    public Task AwaitableReturningFunction_BecomesAsync() => Verify.VerifyCodeFixAsync(
        "using System.IO; using System.Threading.Tasks; class C { Task<string> M() => Task.FromResult([|File.ReadAllText|](\"a\")); }",
        "using System.IO; using System.Threading.Tasks; class C { async Task<string> M() => await File.ReadAllTextAsync(\"a\"); }");

    private static string InAsync(string statement, string parameters = "C? self") => $$"""
        using System;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            static readonly Stream s = File.OpenRead("s");

            int Twin(string s, int n) { System.Threading.Thread.Sleep(1); return n; }
            Task<int> TwinAsync(string s, int count) => Task.FromResult(count);
            T Generic<T>(T t) { System.Threading.Thread.Sleep(1); return t; }
            Task<T> GenericAsync<T>(T t) => Task.FromResult(t);
            void Nothing() => System.Threading.Thread.Sleep(1);
            Task NothingAsync() => Task.CompletedTask;
            Stream Open(string s) { System.Threading.Thread.Sleep(1); return Stream.Null; }
            Task<Stream> OpenAsync(string s) => Task.FromResult(Stream.Null);
            void Params(params int[] n) => System.Threading.Thread.Sleep(1);
            Task ParamsAsync(params int[] n) => Task.CompletedTask;
            void Optional(int n) => System.Threading.Thread.Sleep(1);
            Task OptionalAsync(int n, bool fast = true, CancellationToken token = default) => Task.CompletedTask;
            void Required(int n) => System.Threading.Thread.Sleep(1);
            Task RequiredAsync(int n, CancellationToken token) => Task.CompletedTask;
            enum Kinds : byte { None, Some }
            void Plain(int n) => Plain(n, Kinds.None);
            void Plain(int n, Kinds kinds) => System.Threading.Thread.Sleep(1);
            Task PlainAsync(int n, Kinds kinds) => Task.CompletedTask;
            void Cancellable(int n, CancellationToken token = default) => System.Threading.Thread.Sleep(1);
            Task CancellableAsync(int n, CancellationToken token = default) => Task.CompletedTask;

            async Task M(byte[] bytes, ReadOnlyMemory<byte> memory, {{parameters}})
            {
                await Task.Yield();
                {{statement}}
            }
        }
        """;
}
