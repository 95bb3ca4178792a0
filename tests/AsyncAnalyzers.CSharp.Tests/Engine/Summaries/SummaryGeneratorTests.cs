using System.Linq;
using AsyncAnalyzers.CSharp.Publishing;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Summaries;

/// <summary>What the generator writes, when it writes, and when it writes anew.</summary>
public sealed class SummaryGeneratorTests
{
    private const string Source = """
        using System.IO;
        using System.Threading;
        public class Store
        {
            public void Save(bool wait) { if (wait) Flush(); }
            private void Flush() => File.WriteAllText("a", "b");
            public int Size => File.ReadAllText("a").Length;
            public int Sum(Stream s) => s.ReadByte() + s.Read(new byte[1], 0, 1);
            internal void Hidden() => Thread.Sleep(1);
            public int Plain(int n) => n + 1;
        }
        class Inner { public void Save() => Thread.Sleep(1); }
        """;

    [Fact]
    public void Rows_AreOfWhatOthersSee() => Assert.Equal(
        [
            "1;M:Store.Save(System.Boolean);Save;i;2;c;0+;File.WriteAllText",
            "1;M:Store.Sum(System.IO.Stream);Sum;i;1;s;;Stream.Read",
            "1;M:Store.get_Size;Size;i;1;;;File.ReadAllText",
        ],
        LinkedProjects.RowsOf(LinkedProjects.Publish(LinkedProjects.Compile("Lib", Source))));

    [Fact]
    public void SameRows_InEveryOrderOfTrees()
    {
        var one = LinkedProjects.Parse("public class A { public void Go() => new B().Go(); public void Stop() => System.Threading.Thread.Sleep(1); }");
        var two = LinkedProjects.Parse("public class B { public void Go() => new A().Stop(); }");
        var compilation = LinkedProjects.Compile("Lib", "");

        var rows = LinkedProjects.RowsOf(LinkedProjects.Publish(compilation.AddSyntaxTrees(one, two)));

        Assert.Equal(3, rows.Length);
        Assert.Equal(rows, LinkedProjects.RowsOf(LinkedProjects.Publish(compilation.AddSyntaxTrees(two, one))));
    }

    [Theory]
    [InlineData("true", "", true)]
    [InlineData("True", "false", true)]
    [InlineData("true", "true", false)]
    [InlineData("false", "", false)]
    [InlineData("", "", false)]
    public void Properties_TurnItOn(string publish, string designTime, bool isOn)
    {
        var options = LinkedProjects.Options(("build_property.AsyncAnalyzersPublishSummaries", publish), ("build_property.DesignTimeBuild", designTime));
        var published = LinkedProjects.Publish(LinkedProjects.Compile("Lib", Source), options);
        Assert.Equal(isOn ? 2 : 1, published.SyntaxTrees.Count());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp5)]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.Latest)]
    public void Output_CompilesInEveryLanguageVersionWithoutWarnings(LanguageVersion version)
    {
        var parse = new CSharpParseOptions(version);
        var compilation = CSharpCompilation.Create(
            "Lib",
            [LinkedProjects.Parse("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")] public class Store { public void Save() { System.Threading.Thread.Sleep(1); } }", version: version)],
            TestReferences.NetStandard20.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999));
        var published = PublishAs(compilation, parse);
        Assert.Empty(published.GetDiagnostics(TestContext.Current.CancellationToken));
        Assert.Single(LinkedProjects.RowsOf(published));

        // A friend sees the type of the attribute twice.
        var friend = compilation.WithAssemblyName("App").AddReferences(LinkedProjects.ReferenceAssembly(published)).RemoveAllSyntaxTrees();
        Assert.Empty(PublishAs(friend, parse).GetDiagnostics(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void NothingChanged_NothingIsComputed()
    {
        var compilation = LinkedProjects.Compile("Lib", Source);
        var driver = Tracked().RunGenerators(compilation, TestContext.Current.CancellationToken).RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOfSummaries(driver));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOfOutput(driver));
    }

    [Theory]
    [InlineData("n + 1", "n + 2", false)]
    [InlineData("\"a\").Length", "\"b\").Length", false)]
    [InlineData("n + 1", "Size", true)]
    [InlineData("Plain(int n)", "Other(int n)", false)]
    [InlineData("public int Sum", "internal int Sum", true)]
    public void Edit_WritesAnewOnlyWhatChangesASummary(string text, string edited, bool changes)
    {
        var compilation = LinkedProjects.Compile("Lib", Source);
        var driver = Tracked().RunGenerators(compilation, TestContext.Current.CancellationToken);
        var tree = compilation.SyntaxTrees.Single();

        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, LinkedProjects.Parse(Source.Replace(text, edited, System.StringComparison.Ordinal))), TestContext.Current.CancellationToken);

        Assert.Equal(changes ? IncrementalStepRunReason.Modified : IncrementalStepRunReason.Unchanged, ReasonOfSummaries(driver));
        Assert.Equal(!changes, ReasonOfOutput(driver) == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void BrokenCode_IsSurvived()
    {
        var compilation = LinkedProjects.Compile("Lib", "public class A : Missing { public void M(Gone g) { g.Do(; Thread.Sleep( } public void N() => System.Threading.Thread.Sleep(1) public int this[ }");
        LinkedProjects.Publish(compilation);
    }

    private static GeneratorDriver Tracked() => CSharpGeneratorDriver.Create(
        [new SummaryGenerator().AsSourceGenerator()],
        optionsProvider: LinkedProjects.On,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static IncrementalStepRunReason ReasonOfSummaries(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps[SummaryGenerator.SummariesStep].Single().Outputs.Single().Reason;

    private static IncrementalStepRunReason ReasonOfOutput(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedOutputSteps.Single().Value.Single().Outputs.Single().Reason;

    private static Compilation PublishAs(CSharpCompilation compilation, CSharpParseOptions parse)
    {
        var driver = CSharpGeneratorDriver.Create([new SummaryGenerator().AsSourceGenerator()], optionsProvider: LinkedProjects.On, parseOptions: parse);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var published, out _, TestContext.Current.CancellationToken);
        return published;
    }
}
