using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>Edits of earlier fixers that were wrong, or that crashed.</summary>
public sealed partial class ReportedCasesTests
{
    [Fact]
    public async Task VsThreading328_AssertionAroundTheCall_IsKept()
    {
        var test = new CSharpCodeFixTest<AllRules, AllFixes>
        {
            ReferenceAssemblies = TestReferences.XUnit,
            ImplicitUsings = true,
            TestCode = """
                using Xunit;

                public class C
                {
                    [Fact]
                    public async Task T()
                    {
                        await Task.Yield();
                        Assert.True({|ASYNC101:AskAsync().Result|});
                    }

                    private Task<bool> AskAsync() => Task.Run(() => true);
                }
                """,
            FixedCode = """
                using Xunit;

                public class C
                {
                    [Fact]
                    public async Task T()
                    {
                        await Task.Yield();
                        Assert.True(await AskAsync());
                    }

                    private Task<bool> AskAsync() => Task.Run(() => true);
                }
                """,
        };
        await test.RunAsync();
    }

    [Fact]
    public async Task VsThreading454_ProjectWithErrors_StillGetsTheEdit()
    {
        var test = new CSharpCodeFixTest<AllRules, AllFixes>
        {
            ImplicitUsings = true,
            TestCode = """
                class C
                {
                    {|CS0246:Missing|} _missing = null!;

                    async Task M(Task task)
                    {
                        {|ASYNC101:task.Wait|}();
                        await Task.Yield();
                    }
                }
                """,
            FixedCode = """
                class C
                {
                    {|CS0246:Missing|} _missing = null!;

                    async Task M(Task task)
                    {
                        await task;
                        await Task.Yield();
                    }
                }
                """,
        };
        await test.RunAsync();
    }

    [Theory]
    [InlineData(169)]
    [InlineData(772)]
    public Task VsThreading_ConditionalAccessAfterTheWait_StaysSafeForNull(int issue) => VerifyFixAsync($$"""
        class Issue{{issue}}
        {
            async Task<int?> M(Task<string?> task)
            {
                await Task.Yield();
                return {|ASYNC115:task.Result|}?.Length;
            }
        }
        """, $$"""
        class Issue{{issue}}
        {
            async Task<int?> M(Task<string?> task)
            {
                await Task.Yield();
                return (await task)?.Length;
            }
        }
        """);

    [Theory]
    [InlineData("VsThreading1168")]
    [InlineData("AsyncFixer17")]
    [InlineData("AsyncFixer38")]
    public Task Parentheses_AreWrittenWhereNeededAndOnlyThere(string issue) => VerifyFixAsync($$"""
        class {{issue}}
        {
            Task<int[]> GetAsync() => Task.Run(() => new int[1]);

            async Task<int> M()
            {
                await Task.Yield();
                var first = ({|ASYNC101:GetAsync().Result|})[0];
                var cast = (double){|ASYNC101:GetAsync().Result|}.Length;
                var sum = 1 + {|ASYNC101:GetAsync().Result|}.Length * 2;
                foreach (var item in {|ASYNC101:GetAsync().Result|})
                    sum += item;
                return first + sum + (int)cast;
            }
        }
        """, $$"""
        class {{issue}}
        {
            Task<int[]> GetAsync() => Task.Run(() => new int[1]);

            async Task<int> M()
            {
                await Task.Yield();
                var first = (await GetAsync())[0];
                var cast = (double)(await GetAsync()).Length;
                var sum = 1 + (await GetAsync()).Length * 2;
                foreach (var item in await GetAsync())
                    sum += item;
                return first + sum + (int)cast;
            }
        }
        """);

    [Fact]
    public Task VsThreading951_WaitAll_BecomesWhenAll() => VerifyFixAsync("""
        class C
        {
            async Task M(Task left, Task right)
            {
                {|ASYNC101:Task.WaitAll|}(left, right);
                await Task.Yield();
            }
        }
        """, """
        class C
        {
            async Task M(Task left, Task right)
            {
                await Task.WhenAll(left, right);
                await Task.Yield();
            }
        }
        """);

    [Fact]
    public Task Meziantou1120_Trivia_IsKept() => VerifyFixAsync("""
        class C
        {
            async Task<string> M(string path)
            {
                await Task.Yield();
                // the file is small
                var text = /* all of it */ {|ASYNC102:File.ReadAllText|}(
                    path /* as given */); // trailing
        #if DEBUG
                text += "debug";
        #endif
                return text;
            }
        }
        """, """
        class C
        {
            async Task<string> M(string path)
            {
                await Task.Yield();
                // the file is small
                var text = /* all of it */ await File.ReadAllTextAsync(
                    path /* as given */); // trailing
        #if DEBUG
                text += "debug";
        #endif
                return text;
            }
        }
        """);

    [Theory]
    [InlineData(4842)]
    [InlineData(4115)]
    [InlineData(4974)]
    public Task RoslynAnalyzers_TokenIsPassedOnceAndTypeArgumentsStay(int issue) => VerifyFixAsync($$"""
        class Issue{{issue}}
        {
            T Get<T>(int id, T fallback = default!)
            {
                Thread.Sleep(id);
                return fallback;
            }

            Task<T> GetAsync<T>(int id, T fallback = default!, CancellationToken token = default) => Task.FromResult(fallback);

            async Task<long> M(CancellationToken token)
            {
                await Task.Yield();
                return {|ASYNC102:Get|}<long>(1) + {|ASYNC102:Get|}(fallback: 2L, id: 1);
            }
        }
        """, $$"""
        class Issue{{issue}}
        {
            T Get<T>(int id, T fallback = default!)
            {
                Thread.Sleep(id);
                return fallback;
            }

            Task<T> GetAsync<T>(int id, T fallback = default!, CancellationToken token = default) => Task.FromResult(fallback);

            async Task<long> M(CancellationToken token)
            {
                await Task.Yield();
                return await GetAsync<long>(1, token: token) + await GetAsync(fallback: 2L, id: 1, token: token);
            }
        }
        """);

    [Fact]
    public Task Meziantou796_TokenOfAnotherType_IsNotUsed() => VerifyFixAsync("""
        class Other
        {
            public CancellationToken Token { get; }
        }

        class C
        {
            async Task<string> M(Other other, string path)
            {
                await Task.Yield();
                return {|ASYNC102:File.ReadAllText|}(path) + other;
            }
        }
        """, """
        class Other
        {
            public CancellationToken Token { get; }
        }

        class C
        {
            async Task<string> M(Other other, string path)
            {
                await Task.Yield();
                return await File.ReadAllTextAsync(path) + other;
            }
        }
        """);

    [Fact]
    public Task SharpSource97_FixTakesTheOverloadOfTheSameParameters() => VerifyFixAsync("""
        class C
        {
            int Get(string name) => File.ReadAllText(name).Length;

            Task<int> GetAsync(int id) => Task.FromResult(id);

            Task<int> GetAsync(string name) => Task.FromResult(name.Length);

            async Task<int> M()
            {
                await Task.Yield();
                return {|ASYNC102:Get|}("a");
            }
        }
        """, """
        class C
        {
            int Get(string name) => File.ReadAllText(name).Length;

            Task<int> GetAsync(int id) => Task.FromResult(id);

            Task<int> GetAsync(string name) => Task.FromResult(name.Length);

            async Task<int> M()
            {
                await Task.Yield();
                return await GetAsync("a");
            }
        }
        """);

    [Fact]
    public Task Asyncify1_TaskReturningCaller_AwaitsTheConvertedCall() => VerifyFixAsync("""
        class C
        {
            Task Save(string path, string text)
            {
                {|ASYNC102:File.WriteAllText|}(path, text);
                return Task.CompletedTask;
            }

            async Task M() => await Save("a", "b");
        }
        """, """
        class C
        {
            async Task Save(string path, string text)
            {
                await File.WriteAllTextAsync(path, text);
            }

            async Task M() => await Save("a", "b");
        }
        """);

    [Fact]
    public Task Meziantou1101_NoFixInsideALockOrAFilter() => VerifyNoFixAsync("""
        class C
        {
            private readonly object _gate = new();

            async Task<int> M(Task<int> task)
            {
                await Task.Yield();
                lock (_gate)
                    return {|ASYNC115:task.Result|};
            }
        }
        """);

    private static Task VerifyFixAsync(string before, string after) =>
        new CSharpCodeFixTest<AllRules, AllFixes> { TestCode = before, FixedCode = after, ImplicitUsings = true }.RunAsync();

    private static Task VerifyNoFixAsync(string source) =>
        new CSharpCodeFixTest<AllRules, AllFixes> { TestCode = source, ImplicitUsings = true }.RunAsync();
}
