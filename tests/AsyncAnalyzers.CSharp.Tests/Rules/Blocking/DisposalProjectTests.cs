using System.Collections.Generic;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Conversion;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>The fix of <c>ASYNC116</c> in one project, and what other projects of the solution make of the type.</summary>
public sealed class DisposalProjectTests
{
    private const string Usings = "using System;\nusing System.Threading.Tasks;\n\n";

    private const string Pattern = Usings + "public class Queue : IDisposable { public void Dispose() => Dispose(true); protected virtual void Dispose(bool disposing) { Task.Delay(1).Wait(); } }\n";

    private const string Written = Usings + "public class Queue : IDisposable, IAsyncDisposable { public void Dispose() => Dispose(true); public async ValueTask DisposeAsync() => await DisposeAsync(true); protected virtual void Dispose(bool disposing) { Task.Delay(1).Wait(); } protected virtual async ValueTask DisposeAsync(bool disposing) { await Task.Delay(1); } }\n";

    [Theory]
    [InlineData("public class Heir : Queue { protected override void Dispose(bool disposing) { } }\n")]
    [InlineData("public class Middle : Queue { } public class Heir : Middle { protected override void Dispose(bool disposing) => base.Dispose(disposing); }\n")]
    [InlineData("public class Heir : Queue { protected sealed override void Dispose(bool disposing) { } }\n")]
    public async Task HeirWithAPartOfItsOwn_KeepsTheTypeAsItIs(string heir)
    {
        var texts = await MendAsync(Pattern, heir);
        Assert.Equal((Pattern, heir), (texts["Shop.Domain"], texts["Shop.Web"]));
    }

    [Theory]
    [InlineData("public class Heir : Queue { }\n")]
    [InlineData("public class Heir : Queue { protected virtual void Dispose(int number) { } protected new void Dispose(bool disposing) { } }\n")]
    [InlineData("public class Other { protected virtual void Dispose(bool disposing) { } } public class Heir : Other { protected override void Dispose(bool disposing) { } }\n")]
    public async Task HeirWithoutOne_DoesNot(string heir)
    {
        var texts = await MendAsync(Pattern, heir);
        Assert.Equal((Written, heir), (texts["Shop.Domain"], texts["Shop.Web"]));
    }

    [Fact]
    public async Task GenericType_IsFoundThroughItsConstruction()
    {
        var pattern = Pattern.Replace("class Queue", "class Queue<T>", System.StringComparison.Ordinal);
        var texts = await MendAsync(pattern, "public class Heir : Queue<int> { protected override void Dispose(bool disposing) { } }\n");
        Assert.Equal(pattern, texts["Shop.Domain"]);
    }

    [Fact]
    public async Task UsesInTheOtherProject_AwaitTheDisposal()
    {
        const string Use = Usings + "class Page { async Task RunAsync() { using var queue = new Heir(); await Task.Yield(); } } class Heir : Queue { }\n";
        var texts = await MendAsync(Pattern, Use);
        Assert.Equal((Written, Use.Replace("using var", "await using var", System.StringComparison.Ordinal)), (texts["Shop.Domain"], texts["Shop.Web"]));
    }

    private static Task<Dictionary<string, string>> MendAsync(string domain, string web) =>
        new ProjectTrial(new BlockingDisposeAnalyzer(), new FaultFilter([FaultKind.BlocksInDispose])).With("Shop.Domain", domain).With("Shop.Web", web).ApplyAsync();
}
