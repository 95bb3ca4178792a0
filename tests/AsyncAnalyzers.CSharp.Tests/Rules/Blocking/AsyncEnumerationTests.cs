using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC108</c>: a synchronous <c>foreach</c> over what could be enumerated asynchronously.</summary>
public sealed class AsyncEnumerationTests
{
    [Theory]
    [InlineData("foreach (var user in {|ASYNC108:db.Users|}) { }")]
    [InlineData("foreach (var user in {|ASYNC108:db.Set|}<User>()) { }")]
    [InlineData("foreach (User user in db.{|ASYNC108:Users.Where|}(u => u.Id > 1)) { }")]
    [InlineData("foreach (var (id, name) in db.{|ASYNC108:Users.Select|}(u => new Pair(u.Id, \"\"))) { }")]
    [InlineData("var query = db.Users.Where(u => u.Id > 1); foreach (var user in {|ASYNC108:query|}) { }")]
    [InlineData("foreach (var user in {|ASYNC108:from u in db.Users where u.Id > 1 select u|}) { }")]
    [InlineData("foreach (var user in db.Users.{|ASYNC108:AsNoTracking().Include|}(u => u.Friends)) { }")]
    [InlineData("foreach (var user in db.{|ASYNC108:Users.AsQueryable|}()) { }")]
    [InlineData("foreach (var number in {|ASYNC108:numbers.ToBlockingEnumerable|}()) { }")]
    [InlineData("foreach (var number in {|ASYNC108:numbers.ToBlockingEnumerable|}(token)) { }")]
    [InlineData("_ = {|ASYNC108:numbers.ToBlockingEnumerable|}().Sum();")]
    [InlineData("foreach (var line in {|ASYNC108:File.ReadLines|}(\"a\")) { }")]
    public Task SynchronousEnumeration_Reported(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("await foreach (var user in db.Users.AsAsyncEnumerable()) { }")]
    [InlineData("await foreach (var user in db.Users) { }")]
    [InlineData("foreach (var user in await db.Users.ToListAsync()) { }")]
    [InlineData("foreach (var user in new List<User>().AsQueryable().Where(u => u.Id > 1)) { }")]
    [InlineData("foreach (var file in Directory.EnumerateFiles(\".\")) { }")]
    [InlineData("foreach (var file in new DirectoryInfo(\".\").EnumerateFiles()) { }")]
    [InlineData("foreach (var line in await File.ReadAllLinesAsync(\"a\")) { }")]
    [InlineData("foreach (var item in queue) { }")]
    [InlineData("IQueryable<User> query = db.Users; await foreach (var user in query.AsAsyncEnumerable()) { }")]
    [InlineData("await Parallel.ForEachAsync(numbers, (n, t) => ValueTask.CompletedTask);")]
    [InlineData("foreach (var line in \"a b\".Split(' ')) { }")]
    [InlineData("var found = await db.Users.ToDictionaryAsync(u => u.Id); foreach (var pair in found) { }")]
    [InlineData("foreach (var user in db.Users.Local) { }")]
    [InlineData("foreach (var entry in db.ChangeTracker.Entries()) { }")]
    [InlineData("await foreach (var line in File.ReadLinesAsync(\"a\")) { }")]
    [InlineData("await Task.Run(() => { foreach (var user in db.Users) { } });")]
    [InlineData("Action later = () => { foreach (var user in db.Users) { } };")]
    public Task NothingToAwait_Quiet(string statement) => VerifyAsync(statement);

    [Fact]
    public Task ConsumingEnumerable_IsAMatterOf103() => VerifyAsync("foreach (var item in {|ASYNC103:queue.GetConsumingEnumerable|}()) { }");

    [Fact]
    public Task SynchronousCode_Quiet() => VerifyAsync("void Local() { foreach (var user in db.Users) { } } {|ASYNC106:Local|}();");

    private static Task VerifyAsync(string statement) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        ReferenceAssemblies = TestReferences.EntityFrameworkCore,
        TestCode = $$"""
            using System.Collections.Concurrent;
            using Microsoft.EntityFrameworkCore;

            public class User
            {
                public int Id { get; set; }

                public List<User> Friends { get; } = new();
            }

            public record Pair(int Id, string Name);

            public class Db : DbContext
            {
                public DbSet<User> Users => Set<User>();
            }

            public class C
            {
                public async Task M(Db db, IAsyncEnumerable<int> numbers, BlockingCollection<int> queue, CancellationToken token)
                {
                    await Task.Yield();
                    {{statement}}
                }
            }
            """,
    }.RunAsync();
}
