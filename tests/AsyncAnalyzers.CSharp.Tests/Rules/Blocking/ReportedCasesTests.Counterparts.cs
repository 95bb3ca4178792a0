using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>A sibling called <c>…Async</c> is not automatically the same thing.</summary>
public sealed partial class ReportedCasesTests
{
    [Fact]
    public Task VsThreading1661_AssertThrowsOnASynchronousDelegate_IsQuiet() => VerifyAsync("""
        using Xunit;

        public class C
        {
            [Fact]
            public async Task T()
            {
                await Task.Yield();
                Assert.Throws<FormatException>(() => int.Parse("x"));
                Assert.Throws<FormatException>(() => { int.Parse("x"); });
            }
        }
        """, TestReferences.XUnit);

    [Theory]
    [InlineData(1610)]
    [InlineData(1620)]
    public Task VsThreading_NUnitAssertThat_IsQuiet(int issue) => VerifyAsync($$"""
        using NUnit.Framework;

        public class Issue{{issue}}
        {
            [Test]
            public async Task T()
            {
                await Task.Yield();
                Assert.That(1 + 1, Is.EqualTo(2));
                Assert.That(new TestDelegate(() => int.Parse("x")), Throws.TypeOf<FormatException>());
                Assert.Throws<FormatException>(new TestDelegate(() => int.Parse("x")));
            }
        }
        """, TestReferences.NUnit);

    [Fact]
    public Task VsThreading1662_SelectInsideWhenAll_IsQuiet() => VerifyAsync("""
        static class AsyncLinq
        {
            public static async Task<List<R>> SelectAsync<T, R>(this IEnumerable<T> source, Func<T, Task<R>> selector)
            {
                var results = new List<R>();
                foreach (var item in source)
                    results.Add(await selector(item));
                return results;
            }
        }

        class C
        {
            Task<int> F(int item) => Task.Run(() => item);

            async Task<int[]> M(int[] items) => await Task.WhenAll(items.Select(F));
        }
        """);

    [Theory]
    [InlineData("VsThreading1480", "db.Users.AddRange(user, user);")]
    [InlineData("VsThreading1480", "db.AddRange(user, user);")]
    [InlineData("RoslynAnalyzers6684", "db.Users.Add(user);")]
    [InlineData("RoslynAnalyzers6719", "db.Add(user);")]
    [InlineData("RoslynAnalyzers6858", "db.Set<User>().AddRange(new List<User> { user });")]
    [InlineData("SharpSource407", "db.Users.Add(user).State = EntityState.Added;")]
    public Task EntityFrameworkAdd_IsTheRightForm(string issue, string statement) => VerifyAsync($$"""
        using Microsoft.EntityFrameworkCore;

        public class User
        {
            public int Id { get; set; }
        }

        public class Db : DbContext
        {
            public DbSet<User> Users => Set<User>();
        }

        public class {{issue}}
        {
            public async Task M(Db db, User user)
            {
                {{statement}}
                await db.SaveChangesAsync();
            }
        }
        """, TestReferences.EntityFrameworkCore);

    [Fact]
    public Task Meziantou1101_AwaitableAssertionOfTheSameName_IsQuiet() => VerifyAsync("""
        using System.Runtime.CompilerServices;

        public class Assertion
        {
            public TaskAwaiter GetAwaiter() => Task.CompletedTask.GetAwaiter();
        }

        public static class Assert
        {
            public static Assertion That(string? value, string? expression = null) => new();

            public static Assertion That<T>(T value, string? expression = null) => new();
        }

        public class C
        {
            public async Task T()
            {
                await Assert.That("a");
                var pending = Assert.That("b");
                await pending;
            }
        }
        """);

    [Fact]
    public Task SonarDotnet9339_FluentValidation_IsQuiet() => VerifyAsync("""
        using FluentValidation;

        public class Order
        {
            public int Id { get; set; }
        }

        public class OrderValidator : AbstractValidator<Order>
        {
        }

        public class C
        {
            public async Task<bool> M(Order order, IValidator<Order> other)
            {
                await Task.Yield();
                return new OrderValidator().Validate(order).IsValid && other.Validate(order).IsValid;
            }
        }
        """, TestReferences.FluentValidation);

    [Theory]
    [InlineData(9222)]
    [InlineData(9096)]
    public Task SonarDotnet_MemoryIsNoIO(int issue) => VerifyAsync($$"""
        class Issue{{issue}}
        {
            async Task<string> M(byte[] bytes)
            {
                using var memory = new MemoryStream();
                memory.Write(bytes, 0, bytes.Length);
                memory.Flush();
                Stream stream = new MemoryStream(bytes);
                stream.Read(bytes, 0, 1);
                stream.CopyTo(memory);
                var text = new StringWriter();
                text.Write("a");
                text.WriteLine("b");
                var reader = new StringReader("c");
                var all = reader.ReadToEnd();
                var wrapped = new StreamReader(new MemoryStream(bytes));
                all += wrapped.ReadLine();
                await Task.Yield();
                return all + text;
            }
        }
        """);

    [Fact]
    public Task Runtime45661_FlagThatChoosesThePath_IsQuiet() => VerifyAsync("""
        class C
        {
            async ValueTask<int> ReadCoreAsync(Stream stream, byte[] buffer, bool async)
            {
                if (async)
                    return await stream.ReadAsync(buffer, 0, 1);
                return stream.Read(buffer, 0, 1);
            }

            async Task<int> ReadAsync(Stream stream, byte[] buffer, bool isAsync) =>
                isAsync ? await stream.ReadAsync(buffer, 0, 1) : stream.Read(buffer, 0, 1);
        }
        """);

    [Fact]
    public Task Runtime104208_FlagThatChoosesWaitAll_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task M(Task[] tasks, bool async)
            {
                if (async)
                    await Task.WhenAll(tasks);
                else
                    Task.WaitAll(tasks);
            }
        }
        """);

    [Theory]
    [InlineData(7289)]
    [InlineData(7318)]
    public Task RoslynAnalyzers_SiblingWithFewerParameters_IsQuiet(int issue) => VerifyAsync($$"""
        class Issue{{issue}}
        {
            int Get(int id, bool fresh) => id;

            Task<int> GetAsync(int id) => Task.FromResult(id);

            async Task<int> M()
            {
                await Task.Yield();
                return Get(1, true);
            }
        }
        """);

    [Fact]
    public Task SharpSource97_OnlyTheOverloadWithASibling_IsReported() => VerifyAsync("""
        class C
        {
            int Get(int id) => id;

            int Get(string name) => File.ReadAllText(name).Length;

            Task<int> GetAsync(string name) => Task.FromResult(name.Length);

            async Task<int> M()
            {
                await Task.Yield();
                return Get(1) + {|ASYNC102:Get|}("a");
            }
        }
        """);

    [Fact]
    public Task SharpSource374_Cancel_IsQuiet() => VerifyAsync("""
        class C
        {
            async Task M(CancellationTokenSource source)
            {
                await Task.Yield();
                source.Cancel();
            }
        }
        """);
}
