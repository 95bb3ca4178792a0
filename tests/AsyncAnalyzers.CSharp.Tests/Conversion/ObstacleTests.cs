using System;
using System.Threading.Tasks;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.BlockingOnTaskAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.BlockingOnTaskFix>;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Edits that would not compile, or would change meaning: reported, and left to people.</summary>
public sealed class ObstacleTests
{
    [Theory]
    [InlineData("lock (_gate) { _field = [|NumberAsync().Result|]; }")]
    [InlineData("try { } catch (Exception) when ([|NumberAsync().Result|] > 0) { }")]
    [InlineData("var q = from x in new[] { 1 } where x > [|NumberAsync().Result|] select x;")]
    [InlineData("unsafe { _field = [|NumberAsync().Result|]; }")]
    public Task PlaceWhereAwaitIsIllegal_HasNoFix(string statement) => Verify.VerifyNoFixAsync(InAsync(statement));

    [Theory]
    [InlineData("var q = from x in [|ListAsync().Result|] select x;", "var q = from x in await ListAsync() select x;")]
    [InlineData("var q = from x in new[] { 1 } join y in [|ListAsync().Result|] on x equals y select x;", "var q = from x in new[] { 1 } join y in await ListAsync() on x equals y select x;")]
    [InlineData("try { } catch { [|VoidAsync().Wait|](); } finally { [|VoidAsync().Wait|](); }", "try { } catch { await VoidAsync(); } finally { await VoidAsync(); }")]
    public Task PlaceWhereAwaitIsLegal_IsFixed(string before, string after) => Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    [Theory]
    [InlineData("_field += [|NumberAsync().Result|];")]
    [InlineData("_field = _field + [|NumberAsync().Result|];")]
    [InlineData("Property -= [|NumberAsync().Result|];")]
    [InlineData("_array[0] += [|NumberAsync().Result|];")]
    [InlineData("_text ??= [|TextAsync().Result|];")]
    [InlineData("var n = 0; Action a = () => n++; n += [|NumberAsync().Result|];")]
    public Task SharedStateReadBeforeAndWrittenAfter_HasNoFix(string statement) => Verify.VerifyNoFixAsync(InAsync(statement));

    [Theory]
    [InlineData("var n = 0; n += [|NumberAsync().Result|];", "var n = 0; n += await NumberAsync();")]
    [InlineData("_field = [|NumberAsync().Result|] + _field;", "_field = await NumberAsync() + _field;")]
    public Task OwnLocalOrReadAfter_IsFixed(string before, string after) => Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    [Theory]
    [InlineData("try { [|VoidAsync().Wait|](); } catch (AggregateException) { }")]
    [InlineData("try { _field = [|NumberAsync().Result|]; } catch (AggregateException e) when (e.InnerException is null) { }")]
    [InlineData("try { [|VoidAsync().Wait|](); } catch (Exception e) { Console.Write(e.InnerException); }")]
    [InlineData("try { [|VoidAsync().Wait|](); } catch (Exception e) { Console.Write(e.GetBaseException()); }")]
    [InlineData("try { [|VoidAsync().Wait|](); } catch (Exception e) { if (e is AggregateException) throw; }")]
    [InlineData("try { [|VoidAsync().Wait|](); } catch (Exception e) { switch (e) { case InvalidOperationException: break; } }")]
    [InlineData("try { [|VoidAsync().Wait|](); } catch (Exception e) when (e.Message.Length > 0) { }")]
    [InlineData("try { try { [|Task.WaitAll|](VoidAsync()); } finally { } } catch (AggregateException) { }")]
    public Task AggregateExceptionThatSomebodyWaitsFor_HasNoFix(string statement) => Verify.VerifyNoFixAsync(InAsync(statement));

    [Theory]
    [InlineData("try { [|VoidAsync().Wait|](); } catch (Exception e) { Console.Write(e.Message); throw; }", "try { await VoidAsync(); } catch (Exception e) { Console.Write(e.Message); throw; }")]
    [InlineData("try { VoidAsync().[|GetAwaiter().GetResult|](); } catch (AggregateException) { }", "try { await VoidAsync(); } catch (AggregateException) { }")]
    [InlineData("try { } catch (AggregateException) { [|VoidAsync().Wait|](); }", "try { } catch (AggregateException) { await VoidAsync(); }")]
    public Task HandlerThatDoesNotDepend_IsFixed(string before, string after) => Verify.VerifyCodeFixAsync(InAsync(before), InAsync(after));

    [Theory]
    [InlineData("Monitor.Enter(_gate); _field = [|NumberAsync().Result|]; Monitor.Exit(_gate);")]
    [InlineData("var m = new Mutex(); try { [|VoidAsync().Wait|](); } finally { m.ReleaseMutex(); }", "m.WaitOne();")]
    [InlineData("_rw.EnterWriteLock(); try { [|VoidAsync().Wait|](); } finally { _rw.ExitWriteLock(); }")]
    public Task LockOfTheThreadHeld_HasNoFix(string statement, string before = "") => Verify.VerifyNoFixAsync(InAsync(
        before.Length == 0 ? statement : statement.Replace("new Mutex();", "new Mutex(); " + before, StringComparison.Ordinal)));

    [Theory]
    [InlineData("using (var s = new System.Transactions.TransactionScope()) { [|VoidAsync().Wait|](); s.Complete(); }")]
    [InlineData("using var s = new System.Transactions.TransactionScope(); [|VoidAsync().Wait|]();")]
    public Task TransactionThatDoesNotFlow_HasNoFix(string statement) => Verify.VerifyNoFixAsync(InAsync(statement));

    [Fact]
    public Task TransactionThatFlows_IsFixed() => Verify.VerifyCodeFixAsync(
        InAsync("using var s = new System.Transactions.TransactionScope(System.Transactions.TransactionScopeAsyncFlowOption.Enabled); [|VoidAsync().Wait|]();"),
        InAsync("using var s = new System.Transactions.TransactionScope(System.Transactions.TransactionScopeAsyncFlowOption.Enabled); await VoidAsync();"));

    [Theory]
    [InlineData("Span<int> s = stackalloc int[1]; [|VoidAsync().Wait|](); s[0] = 1;")]
    [InlineData("ref var r = ref _array[0]; [|VoidAsync().Wait|](); r = 1;")]
    [InlineData("foreach (var x in _array.AsSpan()) { [|VoidAsync().Wait|](); }")]
    public Task RefLocalAcrossTheAwait_HasNoFix(string statement) => Verify.VerifyNoFixAsync(InClass(
        $"Task M() {{ {statement} return Task.CompletedTask; }}"));

    [Theory]
    [InlineData("_local.Value = 1;")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = null!;")]
    [InlineData("Thread.CurrentThread.CurrentUICulture = null!;")]
    [InlineData("Thread.CurrentPrincipal = null;")]
    [InlineData("System.Diagnostics.Activity.Current = null;")]
    public Task AmbientStateForTheCaller_HasNoFix(string write) => Verify.VerifyNoFixAsync(InClass(
        $"Task M() {{ {write} [|VoidAsync().Wait|](); return Task.CompletedTask; }}"));

    [Theory]
    [InlineData("ref struct S { public Task M(Task t) { [|t.Wait|](); return t; } }")]
    [InlineData("struct S { int _n; public Task M(Task t) { _n++; [|t.Wait|](); return t; } }")]
    [InlineData("struct S { int _n; public Task M(Task t) { (_n, _) = (1, 2); [|t.Wait|](); return t; } }")]
    [InlineData("struct S { int _n; void Set() => _n = 1; public Task M(Task t) { Set(); [|t.Wait|](); return t; } }")]
    [InlineData("struct S { int _n; public Task M(Task t) { System.Threading.Interlocked.Increment(ref _n); [|t.Wait|](); return t; } }")]
    public Task StructThatWritesToItself_HasNoFix(string type) => Verify.VerifyNoFixAsync("using System.Threading.Tasks; " + type);

    [Fact]
    public Task StructThatOnlyReads_IsFixed() => Verify.VerifyCodeFixAsync(
        "using System.Threading.Tasks; struct S { int _n; public Task<int> M(Task t) { [|t.Wait|](); return Task.FromResult(_n); } }",
        "using System.Threading.Tasks; struct S { int _n; public async Task<int> M(Task t) { await t; return _n; } }");

    [Fact]
    public Task UnsafeType_HasNoFix() => Verify.VerifyNoFixAsync(
        "using System.Threading.Tasks; unsafe class C { Task M(Task t) { [|t.Wait|](); return t; } }");

    [Fact]
    public Task DirectivesInsideTheCall_HaveNoFix() => Verify.VerifyNoFixAsync(InAsync("""
        _field = NumberAsync()
        #if A
                    .ConfigureAwait(true)
        #else
                    .ConfigureAwait(false)
        #endif
                    .[|GetAwaiter().GetResult|]();
        """));

    private static string InAsync(string statement) => InClass($$"""
        async Task M()
            {
                await Task.Yield();
                {{statement}}
            }
        """);

    private static string InClass(string member) => $$"""
        #pragma warning disable CS0219
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        class C
        {
            readonly object _gate = new();
            readonly int[] _array = new int[1];
            readonly ReaderWriterLockSlim _rw = new();
            static readonly AsyncLocal<int> _local = new();
            int _field;
            string? _text;
            int Property { get; set; }

            static async Task<int> NumberAsync() { await Task.Yield(); return 1; }
            static async Task<string> TextAsync() { await Task.Yield(); return ""; }
            static async Task<List<int>> ListAsync() { await Task.Yield(); return new List<int>(); }
            static Task VoidAsync() => Task.Delay(1);

            {{member}}
        }
        """;
}
