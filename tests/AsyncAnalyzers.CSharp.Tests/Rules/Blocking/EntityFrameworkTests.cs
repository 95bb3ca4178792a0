using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>EF Core queries: ASYNC102 where the root is proven, ASYNC111 where it is not, ASYNC108 for loops.</summary>
public sealed class EntityFrameworkTests
{
    [Theory]
    [InlineData("_ = db.{|ASYNC102:Orders.ToList|}();")]
    [InlineData("_ = db.{|ASYNC102:Orders.ToArray|}();")]
    [InlineData("_ = db.Orders.{|ASYNC102:Where(o => o.Id > 1).First|}();")]
    [InlineData("_ = db.{|ASYNC102:Orders.FirstOrDefault|}(o => o.Id == 1);")]
    [InlineData("_ = db.{|ASYNC102:Orders.Any|}();")]
    [InlineData("_ = db.{|ASYNC102:Orders.Count|}(o => o.Id > 1);")]
    [InlineData("_ = db.{|ASYNC102:Orders.Sum|}(o => o.Id);")]
    [InlineData("_ = db.{|ASYNC102:Orders.Max|}(o => o.Id);")]
    [InlineData("_ = db.{|ASYNC102:Orders.ToDictionary|}(o => o.Id);")]
    [InlineData("_ = db.{|ASYNC102:Orders.ToDictionary|}(o => o.Id, o => o);")]
    [InlineData("_ = db.{|ASYNC102:Orders.Contains|}(new Order());")]
    [InlineData("_ = db.{|ASYNC102:Set<Order>().Single|}();")]
    [InlineData("_ = db.Orders.AsNoTracking().Include(o => o.Lines).{|ASYNC102:OrderBy(o => o.Id).ToList|}();")]
    [InlineData("_ = db.{|ASYNC102:Orders.Find|}(1);")]
    [InlineData("db.{|ASYNC102:Orders.Load|}();")]
    [InlineData("{|ASYNC102:db.SaveChanges|}();")]
    [InlineData("db.{|ASYNC102:Orders.ExecuteDelete|}();")]
    [InlineData("db.{|ASYNC102:Database.EnsureCreated|}();")]
    [InlineData("db.{|ASYNC102:Database.ExecuteSqlRaw|}(\"x\");")]
    [InlineData("var q = db.Orders.AsQueryable(); if (flag) q = q.Where(o => o.Id > 1); _ = {|ASYNC102:q.ToList|}();")]
    [InlineData("_ = {|ASYNC102:(from o in db.Orders where o.Id > 1 select o).ToList|}();")]
    [InlineData("_ = db.Orders.{|ASYNC102:FromSqlRaw(\"x\").ToList|}();")]
    [InlineData("db.Database.CreateExecutionStrategy().Execute(() => {|ASYNC102:db.SaveChanges|}());")]
    public Task ProvenQueryExecutedSynchronously_Reported(string body) => Verify(body);

    [Theory]
    [InlineData("_ = await db.Orders.ToListAsync();")]
    [InlineData("_ = db.Orders.Where(o => o.Id > 1);")]
    [InlineData("db.Orders.Add(new Order()); db.Add(new Order()); db.Orders.AddRange(new Order());")]
    [InlineData("_ = new List<Order>().AsQueryable().ToList();")]
    [InlineData("var local = new List<Order>().AsQueryable(); _ = local.First();")]
    [InlineData("_ = (await db.Orders.ToListAsync()).First();")]
    [InlineData("_ = db.Orders.AsEnumerable();")]
    [InlineData("_ = query is IAsyncEnumerable<Order> ? await query.CountAsync() : query.Count();")]
    [InlineData("_ = db.Orders.Where(o => db.Orders.Any(p => p.Id == o.Id));")]
    [InlineData("_ = db.Orders.Select(o => o.Lines.Count());")]
    public Task NothingExecutedOrNotByEntityFramework_StaysQuiet(string body) => Verify(body);

    [Theory]
    [InlineData("_ = {|ASYNC111:query.ToList|}();")]
    [InlineData("_ = query.{|ASYNC111:Where(o => o.Id > 1).First|}();")]
    [InlineData("_ = {|ASYNC111:Repository().Any|}();")]
    [InlineData("var q = flag ? query : db.Orders; _ = {|ASYNC111:q.ToList|}();")]
    [InlineData("IQueryable<Order> q; if (flag) q = db.Orders; else q = query; _ = {|ASYNC111:q.ToList|}();")]
    public Task UnprovenQuery_Suggested(string body) => Verify(body);

    [Theory]
    [InlineData("foreach (var o in {|ASYNC108:db.Orders|}) { }")]
    [InlineData("foreach (var o in db.Orders.{|ASYNC108:AsNoTracking().Where|}(o => o.Id > 1)) { }")]
    [InlineData("foreach (var line in System.IO.{|ASYNC108:File.ReadLines|}(\"a\")) { }")]
    [InlineData("foreach (var n in {|ASYNC108:numbers.ToBlockingEnumerable|}()) { }")]
    [InlineData("foreach (var n in {|ASYNC108:Pages|}()) { }")]
    public Task SynchronousEnumeration_Reported(string body) => Verify(body);

    [Theory]
    [InlineData("await foreach (var o in db.Orders) { }")]
    [InlineData("await foreach (var n in numbers) { }")]
    [InlineData("foreach (var o in new List<Order>()) { }")]
    [InlineData("foreach (var o in query) { }")]
    [InlineData("foreach (var f in System.IO.Directory.EnumerateFiles(\".\")) { }")]
    public Task AsynchronousOrMemoryEnumeration_StaysQuiet(string body) => Verify(body);

    [Fact]
    public Task SynchronousAction_OneSuggestion() => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync("""
        using System.Linq;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;

        public class Order { public int Id { get; set; } }
        public class Db : DbContext { public DbSet<Order> Orders => Set<Order>(); }

        public class OrdersController : ControllerBase
        {
            private readonly Db db = new();

            public IActionResult Get()
            {
                var all = db.{|ASYNC110:Orders.ToList|}();
                var first = db.Orders.First();
                db.SaveChanges();
                return Ok(all);
            }

            private void Helper() => db.SaveChanges();
        }
        """, TestReferences.AspNetCore.And(TestReferences.EntityFrameworkCore));

    private static Task Verify(string body) => CSharpAnalyzerVerifier<BlockingFamily>.VerifyAnalyzerAsync($$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.EntityFrameworkCore;

        public class Line { public int Id { get; set; } }
        public class Order { public int Id { get; set; } public List<Line> Lines { get; } = new(); }
        public class Db : DbContext
        {
            public DbSet<Order> Orders => Set<Order>();
        }

        class C
        {
            async Task M(Db db, IQueryable<Order> query, IAsyncEnumerable<int> numbers, bool flag)
            {
                await Task.Yield();
                {{body}}
            }

            IQueryable<Order> Repository() => null!;
            IEnumerable<int> Pages() => null!;
            IAsyncEnumerable<int> PagesAsync() => null!;
        }
        """, TestReferences.EntityFrameworkCore);
}
