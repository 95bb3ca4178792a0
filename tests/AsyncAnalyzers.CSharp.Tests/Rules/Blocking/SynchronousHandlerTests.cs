using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary><c>ASYNC110</c>: one suggestion for a synchronous handler, however many of its calls could be awaited.</summary>
public sealed class SynchronousHandlerTests
{
    [Theory]
    [InlineData("public class A : ControllerBase { public int Get(Db db) => db.{|ASYNC110:Users.Count|}(); }")]
    [InlineData("public class A : ControllerBase { public IActionResult Get(Db db) { var n = db.{|ASYNC110:Users.Count|}(); var all = db.Users.ToList(); db.SaveChanges(); return Ok(n + all.Count); } }")]
    [InlineData("public class A : ControllerBase { public string Get() { if (Request.Host.Port > 1) return System.IO.{|ASYNC110:File.ReadAllText|}(\"a\"); return System.IO.File.ReadAllText(\"b\"); } }")]
    [InlineData("public class A : PageModel { public void OnGet() => System.IO.{|ASYNC110:File.ReadAllText|}(\"a\"); }")]
    [InlineData("public class A : Hub { public string Read(string name) => {|ASYNC110:File.ReadAllText|}(name); }")]
    [InlineData("static class A { static void Map(WebApplication app) { app.MapGet(\"/\", () => {|ASYNC110:File.ReadAllText|}(\"a\")); app.MapGet(\"/b\", () => {|ASYNC110:File.ReadAllText|}(\"b\")); } }")]
    [InlineData("public class A : ControllerBase { public int One(Db db) => db.{|ASYNC110:Users.Count|}(); public int Two(Db db) => db.{|ASYNC110:Users.Count|}(); }")]
    public Task SynchronousHandler_OneSuggestion(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("public class A : ControllerBase { public async Task<int> Get(Db db) => await db.Users.CountAsync(); }")]
    [InlineData("public class A : ControllerBase { private int Get(Db db) => db.Users.Count(); }")]
    [InlineData("public class A : ControllerBase { [NonAction] public int Get(Db db) => db.Users.Count(); }")]
    [InlineData("public class A : ControllerBase { public int Get(Db db) { db.Users.Add(new User()); return 1; } }")]
    [InlineData("public class A { public int Get(Db db) => db.Users.Count(); }")]
    [InlineData("public class A : ControllerBase { public int Get() => new List<int> { 1 }.Count(); }")]
    [InlineData("public class A : ControllerBase { public bool TryGet(Db db, out int n) { n = db.Users.Count(); return true; } }")]
    [InlineData("public class A : ControllerBase { public ActionResult Get() { var text = new StringReader(\"a\").ReadToEnd(); return Ok(text); } }")]
    [InlineData("public class A : ControllerBase { public Func<int> Get(Db db) => () => db.Users.Count(); }")]
    [InlineData("public class A : ControllerBase { public string Get() { var text = new StringWriter(); text.Write(1); return text.ToString(); } }")]
    [InlineData("public class A : ControllerBase { public IActionResult Get() => Ok(System.IO.Path.Combine(\"a\", \"b\")); }")]
    [InlineData("public class A : PageModel { public static void OnGet() => System.IO.File.ReadAllText(\"a\"); }")]
    [InlineData("public class A : Microsoft.AspNetCore.Components.ComponentBase { Microsoft.AspNetCore.Components.RenderFragment Text => b => b.AddContent(0, \"a\"); }")]
    [InlineData("public class A : Microsoft.AspNetCore.Components.ComponentBase { protected override async Task OnInitializedAsync() => await File.ReadAllTextAsync(\"a\"); }")]
    [InlineData("public class A : Microsoft.AspNetCore.Components.ComponentBase { string Get() => File.ReadAllText(\"a\"); }")]
    public Task NothingToSuggest_Quiet(string type) => VerifyAsync(type);

    [Theory]
    [InlineData("public class A : ControllerBase { public async Task<int> Get(Db db) { await Task.Yield(); return db.{|ASYNC102:Users.Count|}() + db.{|ASYNC102:Users.Count|}(); } }")]
    [InlineData("public class A : ControllerBase { public Task<int> Get(Db db) => Task.FromResult(db.{|ASYNC102:Users.Count|}()); }")]
    public Task AwaitableReturningHandler_IsAMatterOf102(string type) => VerifyAsync(type);

    [Fact]
    public Task BlockingOnATask_StaysAWarning() => VerifyAsync(
        "public class A : ControllerBase { public int Get(Db db) { var n = db.{|ASYNC110:Users.Count|}(); return n + db.Users.{|ASYNC101:CountAsync().Result|}; } }");

    [Fact]
    public async Task Message_NamesTheHandlerAndTheFirstCall()
    {
        var test = Test("public class A : ControllerBase { public int Get(Db db) { db.{|#0:Users.ToList|}(); db.SaveChanges(); return db.Users.Count(); } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASYNC110").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(
            "'Get' can be async: it calls 'DbSet.ToList' and 2 more such calls, which can be awaited as 'DbSet.ToListAsync'"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("public void Get(Db db) { foreach (var user in {|#0:db.Users|}) { } }", "'Get' can be async: it enumerates 'DbSet', which can be awaited by 'await foreach'")]
    [InlineData("public void Get(Db db) { foreach (var user in {|#0:db.Users|}) { } db.SaveChanges(); }", "'Get' can be async: it enumerates 'DbSet' and 1 more such call, which can be awaited by 'await foreach'")]
    public async Task Message_OfALoop_SaysThatItEnumerates(string action, string message)
    {
        var test = Test($"public class A : ControllerBase {{ {action} }}");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASYNC110").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(message));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder b) => b.AddContent(0, {|#0:File.ReadAllText|}(\"a\"));")]
    [InlineData("Microsoft.AspNetCore.Components.RenderFragment Text => b => b.AddContent(0, {|#0:File.ReadAllText|}(\"a\"));")]
    public async Task Message_InMarkup_SaysWhereToLoad(string member)
    {
        var test = Test($"public class A : Microsoft.AspNetCore.Components.ComponentBase {{ {member} }}");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("ASYNC110").WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(
            "Load this in 'OnInitializedAsync', since markup cannot await: it calls 'File.ReadAllText', which can be awaited as 'File.ReadAllTextAsync'"));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string type) => Test(type).RunAsync();

    private static CSharpAnalyzerTest<AllRules> Test(string type) => new()
    {
        ImplicitUsings = true,
        ReferenceAssemblies = TestReferences.Named("web+ef"),
        TestCode = $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.RazorPages;
            using Microsoft.AspNetCore.SignalR;
            using Microsoft.EntityFrameworkCore;

            public class User
            {
                public int Id { get; set; }
            }

            public class Db : DbContext
            {
                public DbSet<User> Users => Set<User>();
            }

            {{type}}
            """,
    };
}
