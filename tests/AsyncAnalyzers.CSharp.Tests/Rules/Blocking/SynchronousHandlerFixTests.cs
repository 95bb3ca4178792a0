using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Test = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixTest<
    AsyncAnalyzers.CSharp.Rules.Blocking.SynchronousHandlerAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.SynchronousHandlerFix>;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Rules.Blocking.SynchronousHandlerAnalyzer,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking.SynchronousHandlerFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC110</c>: one report, and the whole handler in one go.</summary>
public sealed class SynchronousHandlerFixTests
{
    private static readonly TestReferences Web = TestReferences.AspNetCore.And(TestReferences.EntityFrameworkCore);

    [Fact]
    public Task Action_IsConvertedWhole() => Verify.VerifyCodeFixAsync(
        InController("""
            [HttpGet]
                public IActionResult Get(int id, CancellationToken token)
                {
                    // find
                    var user = db.[|Users.FirstOrDefault|](u => u.Id == id);
                    if (user is null)
                        return NotFound();
                    user.Seen = System.IO.File.ReadAllText("seen");
                    foreach (var other in db.Users)
                        other.Seen = "";
                    db.SaveChanges();
                    return Ok(user);
                }
            """),
        InController("""
            [HttpGet]
                public async Task<IActionResult> Get(int id, CancellationToken token)
                {
                    // find
                    var user = await db.Users.FirstOrDefaultAsync(u => u.Id == id, token);
                    if (user is null)
                        return NotFound();
                    user.Seen = await System.IO.File.ReadAllTextAsync("seen", token);
                    await foreach (var other in db.Users.AsAsyncEnumerable().WithCancellation(token))
                        other.Seen = "";
                    await db.SaveChangesAsync(token);
                    return Ok(user);
                }
            """),
        Web);

    [Theory]
    [InlineData("public User Get() => db.[|Users.First|]();", "public async Task<User> Get() => await db.Users.FirstAsync();")]
    [InlineData("public void Put() => [|db.SaveChanges|]();", "public async Task Put() => await db.SaveChangesAsync();")]
    [InlineData("public ActionResult<List<User>> Get() { return db.[|Users.ToList|](); }", "public async Task<ActionResult<List<User>>> Get() { return await db.Users.ToListAsync(); }")]
    public Task Signature_KeepsItsName(string before, string after) => Verify.VerifyCodeFixAsync(InController(before), InController(after), Web);

    [Fact]
    public Task Title_SaysTheReach() => new Test
    {
        TestCode = InController("public void Put() => [|db.SaveChanges|]();"),
        FixedCode = InController("public async Task Put() => await db.SaveChangesAsync();"),
        ReferenceAssemblies = Web,
        CodeActionTitle = "Await the async counterparts and make the handler async",
    }.RunAsync();

    [Theory]
    [InlineData("public virtual User Get() => db.[|Users.First|]();")]
    public Task SignatureThatOthersFix_HasNoFix(string member) => Verify.VerifyNoFixAsync(InController(member), Web);

    private static string InController(string member) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;

        public class User
        {
            public int Id { get; set; }
            public string? Seen { get; set; }
        }

        public class Db : DbContext
        {
            public DbSet<User> Users => null!;
        }

        [ApiController]
        public class UsersController(Db db) : ControllerBase
        {
            {{member}}
        }
        """.Replace("public class UsersController(Db db) : ControllerBase\n{", "public class UsersController : ControllerBase\n{\n    private readonly Db db = null!;\n", System.StringComparison.Ordinal);
}
