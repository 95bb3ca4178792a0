using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC111</c>: operators on an <c>IQueryable</c> of which it cannot be seen where it comes from.</summary>
public sealed class UnprovenQueryTests
{
    [Theory]
    [InlineData("_ = {|ASYNC111:query.ToList|}();")]
    [InlineData("_ = {|ASYNC111:query.First|}();")]
    [InlineData("_ = query.Skip(1).{|ASYNC111:Take(2).ToArray|}();")]
    [InlineData("_ = {|ASYNC111:_field.Count|}();")]
    [InlineData("_ = {|ASYNC111:Query().Any|}();")]
    [InlineData("var q = flag ? query : db.Users; _ = {|ASYNC111:q.ToList|}();")]
    [InlineData("IQueryable<User> q; if (flag) q = db.Users; else q = query; _ = {|ASYNC111:q.ToList|}();")]
    [InlineData("_ = repository.{|ASYNC111:Users.Single|}();")]
    public Task SourceUnseen_Suggested(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("_ = db.{|ASYNC102:Users.ToList|}();")]
    [InlineData("IQueryable<User> q = db.Users; q = q.Where(u => u.Id > 1); _ = {|ASYNC102:q.ToList|}();")]
    [InlineData("var q = flag ? db.Users.Where(u => u.Id > 1) : db.Users; _ = {|ASYNC102:q.ToList|}();")]
    public Task SourceIsADbSet_IsAMatterOf102(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("_ = new[] { 1 }.AsQueryable().ToList();")]
    [InlineData("IQueryable<int> q = new List<int>().AsQueryable(); q = q.Where(n => n > 1); _ = q.First();")]
    [InlineData("IQueryable<User> q = new List<User>().AsQueryable(); if (flag) q = db.Users.Where(u => u.Id > 1); _ = q.Select(u => u.Id).ToList();")]
    [InlineData("_ = query.Where(u => u.Id > 1);")]
    [InlineData("_ = query.AsEnumerable();")]
    [InlineData("_ = await query.ToListAsync();")]
    [InlineData("_ = query.Where(u => query.Any(v => v.Id == u.Id));")]
    [InlineData("await Task.Run(() => query.ToList());")]
    [InlineData("Func<int> later = () => query.Count();")]
    [InlineData("_ = Enumerable.Range(1, 2).ToList();")]
    public Task NothingToSuggest_Quiet(string statement) => VerifyAsync(statement);

    [Fact]
    public Task WithoutEntityFramework_Quiet() => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        TestCode = "class C { async Task M(IQueryable<int> query) { await Task.Yield(); query.ToList(); } }",
    }.RunAsync();

    [Fact]
    public Task SynchronousCode_Quiet() => VerifyAsync("int Local() => query.Count(); _ = Local();");

    private static Task VerifyAsync(string statement) => new CSharpAnalyzerTest<AllRules>
    {
        ImplicitUsings = true,
        ReferenceAssemblies = TestReferences.EntityFrameworkCore,
        TestCode = $$"""
            using Microsoft.EntityFrameworkCore;

            public class User
            {
                public int Id { get; set; }
            }

            public class Db : DbContext
            {
                public DbSet<User> Users => Set<User>();
            }

            public interface IRepository
            {
                IQueryable<User> Users { get; }
            }

            public class C
            {
                private readonly IQueryable<User> _field = null!;

                private IQueryable<User> Query() => _field;

                public async Task M(Db db, IQueryable<User> query, IRepository repository, bool flag)
                {
                    await Task.Yield();
                    {{statement}}
                }
            }
            """,
    }.RunAsync();
}
