using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Chains through several projects, and files that several targets share.</summary>
public sealed class ChainProjectTests
{
    private const string Domain = "namespace Shop { public interface IStore { string Load(int id); } }\n";

    private const string Data = """
        using System.Net.Http;

        namespace Shop.Data
        {
            public class Store : IStore
            {
                public string Load(int id) => new HttpClient().GetStringAsync("https://example.com/" + id).Result;
            }
        }

        """;

    private const string Web = """
        namespace Shop.Web
        {
            public class Page
            {
                private readonly IStore _store;

                public Page(IStore store) => _store = store;

                public int Length(int id) => _store.Load(id).Length;
            }
        }

        """;

    [Fact]
    public async Task Solution_ChangesEveryProject()
    {
        var texts = await ConvertAsync(ChainReach.Solution);
        Assert.Equal("using System.Threading;\nusing System.Threading.Tasks;\n\nnamespace Shop { public interface IStore { Task<string> LoadAsync(int id, CancellationToken cancellationToken = default); } }\n", texts["Shop.Domain"]);
        Assert.Equal(Data.Replace("using System.Net.Http;", "using System.Net.Http;\nusing System.Threading;\nusing System.Threading.Tasks;", System.StringComparison.Ordinal)
            .Replace("public string Load(int id) => new", "public async Task<string> LoadAsync(int id, CancellationToken cancellationToken = default) => await new", System.StringComparison.Ordinal)
            .Replace(" + id).Result;", " + id, cancellationToken);", System.StringComparison.Ordinal), texts["Shop.Data"]);
        Assert.Equal("using System.Threading;\nusing System.Threading.Tasks;\n\n" + Web.Replace("public int Length(int id) => _store.Load(id).Length", "public async Task<int> LengthAsync(int id, CancellationToken cancellationToken = default) => (await _store.LoadAsync(id, cancellationToken)).Length", System.StringComparison.Ordinal), texts["Shop.Web"]);
    }

    [Theory]
    [InlineData(ChainReach.Project)]
    [InlineData(ChainReach.Function)]
    internal async Task NarrowerReach_LetsOtherProjectsWait(ChainReach reach)
    {
        var texts = await ConvertAsync(reach);
        Assert.Equal(Web.Replace("_store.Load(id)", "_store.LoadAsync(id).GetAwaiter().GetResult()", System.StringComparison.Ordinal), texts["Shop.Web"]);
        Assert.Contains("async Task<string> LoadAsync", texts["Shop.Data"], System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_BecomeAsyncUnderTheirNames()
    {
        const string Tests = "using Shop.Data;\nusing Xunit;\n\npublic class StoreTests\n{\n    [Fact]\n    public void Loads() => Assert.Equal(\"\", new Store().Load(1));\n}\n";
        var texts = await ConvertAsync(ChainReach.Solution, ("Shop.Tests", Tests, TestReferences.XUnit));
        Assert.Equal(
            "using System.Threading.Tasks;\nusing Shop.Data;\nusing Xunit;\n\npublic class StoreTests\n{\n    [Fact]\n    public async Task Loads() => Assert.Equal(\"\", await new Store().LoadAsync(1));\n}\n",
            texts["Shop.Tests"]);
    }

    [Theory]
    [InlineData("using Moq;\nusing Shop;\n\npublic class T { public void M(Mock<IStore> store) => store.Setup(s => s.Load(1)).Returns(\"\"); }\n")]
    [InlineData("using NSubstitute;\nusing Shop;\n\npublic class T { public void M(IStore store) => store.Load(1).Returns(\"\"); }\n")]
    [InlineData("using NSubstitute;\nusing Shop;\n\npublic class T { public void M(IStore store) => store.Received().Load(1); }\n")]
    public async Task TestDoubles_KeepTheHierarchyAsItIs(string tests)
    {
        var texts = await ConvertAsync(ChainReach.Solution, ("Shop.Tests", tests, TestReferences.NSubstitute));
        Assert.Equal((Domain, Data, Web, tests), (texts["Shop.Domain"], texts["Shop.Data"], texts["Shop.Web"], texts["Shop.Tests"]));
    }

    [Fact]
    public Task WhatOneTargetLacks_StaysSynchronous()
    {
        const string Before = """
            using System.IO;
            using System.Threading.Tasks;

            class C
            {
                string Load(Task<string> pending)
                {
                    var started = Start();
                    return [|started.Result|] + File.ReadAllText("a");
                }

                static Task<string> Start() => new StreamReader("a").ReadToEndAsync();

                int Use(Task<string> pending) => Load(pending).Length;
            }
            """;
        const string After = """
            using System.IO;
            using System.Threading.Tasks;

            class C
            {
                async Task<string> LoadAsync(Task<string> pending)
                {
                    var started = Start();
                    return await started + {|ASYNC102:File.ReadAllText|}("a");
                }

                static Task<string> Start() => new StreamReader("a").ReadToEndAsync();

                async Task<int> UseAsync(Task<string> pending) => (await LoadAsync(pending)).Length;
            }
            """;
        return new CSharpCodeFixTest<BlockingFamily, SynchronousFunctionFix>
        {
            TestState = { Sources = { Before.Replace("[|", "{|ASYNC112:", System.StringComparison.Ordinal).Replace("|]", "|}", System.StringComparison.Ordinal) }, LinkedTargets = { new(TestReferences.NetStandard20) } },
            FixedState = { Sources = { After } },
            NewRules = ["ASYNC102"],
        }.RunAsync();
    }

    private static Task<Dictionary<string, string>> ConvertAsync(ChainReach reach, params (string Name, string Text, TestReferences References)[] more)
    {
        var trial = new ProjectTrial(new SynchronousFunctionAnalyzer(), new FaultFilter([FaultKind.BlocksSyncFunction]) { Reach = reach })
            .With("Shop.Domain", Domain).With("Shop.Data", Data).With("Shop.Web", Web);
        return more.Aggregate(trial, (projects, added) => projects.With(added.Name, added.Text, added.References)).ApplyAsync();
    }
}
