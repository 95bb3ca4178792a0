using System;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Summaries;

/// <summary>Chains that cross the borders of assemblies: a build reads what was published, an editor the source, and both say the same.</summary>
public sealed class PublishedSummariesTests
{
    private const string Data = """
        using System.Data.Common;
        namespace Data;
        public class Repository
        {
            public void Query(DbCommand command) => Run(command);
            private static void Run(DbCommand command) { using var rows = command.ExecuteReader(); }
            public int Count(int n) => n + 1;
        }
        """;

    private const string Business = """
        using System.Data.Common;
        namespace Business;
        public class Service
        {
            private readonly Data.Repository _repository = new();
            public void Load(DbCommand command) { Prepare(); _repository.Query(command); }
            private int Prepare() => _repository.Count(1);
        }
        """;

    private const string App = """
        using System.Data.Common;
        using System.Threading.Tasks;
        class Program
        {
            async Task M(DbCommand command) { await Task.Yield(); new Business.Service().Load(command); Other(command); new Data.Repository().Count(2); }
            void Other(DbCommand command) => new Data.Repository().Query(command);
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chain_CrossesTwoBorders(bool asBuild) => Assert.Equal(
        [
            "ASYNC106 'Service.Load' blocks (Service.Load (Business.dll) → Repository.Query (Data.dll) → DbCommand.ExecuteReader): it holds the thread of an async function while it waits",
            "ASYNC106 'Program.Other' blocks (Other → Repository.Query (Data.dll) → DbCommand.ExecuteReader): it holds the thread of an async function while it waits",
        ],
        await LinkedProjects.ReportedAsync(LinkedProjects.Link(asBuild, ("Data", Data), ("Business", Business), ("App", App))));

    [Fact]
    public async Task BodyEditedInMemory_ChangesTheChain()
    {
        var data = LinkedProjects.Compile("Data", Data);
        var business = LinkedProjects.Compile("Business", Business, [.. TestReferences.Net100.References, data.ToMetadataReference()]);
        var app = LinkedProjects.Compile("App", App, [.. TestReferences.Net100.References, data.ToMetadataReference(), business.ToMetadataReference()]);
        var before = await LinkedProjects.ReportedAsync(app);

        var edited = Edit(data, "command.ExecuteReader()", "Open(command)", "public int Count", "private static DbDataReader Open(DbCommand c) => c.ExecuteReader(); public int Count");
        var after = await LinkedProjects.ReportedAsync(Swap(app, (data, edited), (business, Swap(business, (data, edited)))));
        var quiet = Edit(data, "using var rows = command.ExecuteReader();", "");
        var none = await LinkedProjects.ReportedAsync(Swap(app, (data, quiet), (business, Swap(business, (data, quiet)))));

        Assert.Equal(2, before.Length);
        Assert.Equal(before, after);
        Assert.Empty(none);
    }

    [Theory]
    [InlineData("public static void Save() => File.WriteAllText(\"a\", \"b\");", "Lib.Save();", 106)]
    [InlineData("public static void Save() => File.Exists(\"a\");", "Lib.Save();", 0)]
    [InlineData("public static int Size => File.ReadAllText(\"a\").Length;", "_ = Lib.Size;", 106)]
    [InlineData("public static int Size { get { if (N > 1) Thread.Sleep(1); return 1; } } static int N;", "_ = Lib.Size;", 0)]
    [InlineData("public static int Size() { if (N > 1) Thread.Sleep(1); return 1; } static int N;", "_ = Lib.Size();", 106)]
    [InlineData("public Lib(int n) => Thread.Sleep(n);", "_ = new Lib(1);", 106)]
    [InlineData("public static Lib operator +(Lib a, int n) { Thread.Sleep(n); return a; }", "_ = new Lib() + 1;", 106)]
    [InlineData("public static implicit operator int(Lib a) { Thread.Sleep(1); return 1; }", "int n = new Lib();", 0)]
    [InlineData("public static explicit operator int(Lib a) { Thread.Sleep(1); return 1; }", "var n = (int)new Lib();", 106)]
    [InlineData("public int this[int n] { get { Thread.Sleep(n); return n; } }", "_ = new Lib()[1];", 106)]
    [InlineData("public static IEnumerable<int> All() { Thread.Sleep(1); yield return 1; }", "foreach (var n in Lib.All()) { }", 106)]
    [InlineData("public static IEnumerable<int> All() { Thread.Sleep(1); yield return 1; }", "var all = Lib.All();", 0)]
    [InlineData("public static void Read(bool wait) { if (wait) Thread.Sleep(1); }", "Lib.Read(true);", 106)]
    [InlineData("public static void Read(bool wait) { if (wait) Thread.Sleep(1); }", "Lib.Read(false);", 0)]
    [InlineData("public static void Read(bool wait) { if (wait) Thread.Sleep(1); }", "Lib.Read(Environment.HasShutdownStarted);", 0)]
    [InlineData("public static void Read(int n, bool async) { if (!async) Inner(n); } static void Inner(int n) => Thread.Sleep(n);", "Lib.Read(1, async: false);", 106)]
    [InlineData("public static int Sum(Stream s) => s.ReadByte() + s.Read(new byte[1], 0, 1);", "_ = Lib.Sum(Stream.Null);", 0)]
    [InlineData("public static void Twice<T>(T value) => Thread.Sleep(1);", "Lib.Twice(\"a\");", 106)]
    [InlineData("internal static void Save() => Thread.Sleep(1); public static void Other() { }", "Lib.Other();", 0)]
    [InlineData("protected internal virtual void Save() => Thread.Sleep(1); public void Call() => Save();", "new Lib().Call();", 0)]
    [InlineData("public virtual void Save() => Thread.Sleep(1);", "new Lib().Save();", 106)]
    [InlineData("public virtual void Save() => Thread.Sleep(1);", "Given.Save();", 0)]
    [InlineData("public void Load() => Thread.Sleep(1); public Task LoadAsync() => Task.Delay(1);", "new Lib().Load();", 102)]
    [InlineData("public void Load() { } public Task LoadAsync() => Task.CompletedTask.ContinueWith(_ => { });", "new Lib().Load();", 113)]
    [InlineData("public void Load(Stream s) => s.Read(new byte[1], 0, 1); public Task LoadAsync(Stream s) => s.ReadAsync(new byte[1], 0, 1);", "new Lib().Load(File.OpenRead(\"a\"));", 102)]
    [InlineData("public static void Each() { foreach (var n in Inner.All()) { } } class Inner { public static IEnumerable<int> All() { Thread.Sleep(1); yield return 1; } }", "Lib.Each();", 106)]
    public async Task BuildAndEditor_SayTheSame(string members, string statement, int rule)
    {
        const string Usings = "using System; using System.Collections.Generic; using System.IO; using System.Threading; using System.Threading.Tasks;";
        var library = $$"""{{Usings}} public class Lib { public Lib() { } {{members}} }""";
        var code = $$"""{{Usings}} class C { Lib Given = new(); async Task M() { await Task.Yield(); {{statement}} } }""";

        var build = await LinkedProjects.ReportedAsync(LinkedProjects.Link(asBuild: true, ("Library", library), ("App", code)));
        var editor = await LinkedProjects.ReportedAsync(LinkedProjects.Link(asBuild: false, ("Library", library), ("App", code)));

        Assert.Equal(editor, build);
        Assert.Equal(rule == 0 ? [] : ["ASYNC" + rule], build.Select(message => message[..8]));
    }

    [Fact]
    public async Task ImplementationBehindAContract_ProvesItsPair()
    {
        const string Library = """
            using System.Threading; using System.Threading.Tasks;
            public interface IStore { void Save(); Task SaveAsync(); void Load(); Task LoadAsync(); }
            class Disk : IStore { public void Save() => Thread.Sleep(1); public Task SaveAsync() => Task.Delay(1); public void Load() { } public Task LoadAsync() => Task.Delay(2); }
            """;
        const string Code = "using System.Threading.Tasks; class C { async Task M(IStore s) { await Task.Yield(); s.Save(); s.Load(); } }";

        var build = await LinkedProjects.ReportedAsync(LinkedProjects.Link(asBuild: true, ("Library", Library), ("App", Code)));
        var editor = await LinkedProjects.ReportedAsync(LinkedProjects.Link(asBuild: false, ("Library", Library), ("App", Code)));

        Assert.Equal(editor, build);
        Assert.Equal(["ASYNC102", "ASYNC113"], build.Select(message => message[..8]));
    }

    [Theory]
    [InlineData("1;M:Lib.Save;Save;e;1;;;Thread.Sleep", true)]
    [InlineData("2;M:Lib.Save;Save;e;1;;;Thread.Sleep", false)]
    [InlineData("1;M:Lib.Save;Save;z;1;;;Thread.Sleep", false)]
    [InlineData("1;M:Lib.Save;Save;e;-1;;;Thread.Sleep", false)]
    [InlineData("1;M:Lib.Save;Save;e;99999999999;;;Thread.Sleep", false)]
    [InlineData("1;M:Lib.Save;Save;e;1;y;;Thread.Sleep", false)]
    [InlineData("1;M:Lib.Save;Save;e;1;;0;Thread.Sleep", false)]
    [InlineData("1;M:Lib.Save;Save;e;1;;+;Thread.Sleep", false)]
    [InlineData("1;M:Lib.Save;Save;e;1;;", false)]
    [InlineData("1;;Save;e;1;;;Thread.Sleep", false)]
    [InlineData("1;M:Lib.Save;;e;1;;;Thread.Sleep", false)]
    [InlineData(";;;;;;;", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("1;M:Lib.Save;Save;p;1;;;a; b", true)]
    public async Task RowThatThisVersionDoesNotWrite_IsPassedOver(string? row, bool isRead)
    {
        var line = row is null ? "null" : SymbolDisplay.FormatLiteral(row, quote: true);
        var reported = await ReadAsync($"[assembly: AsyncAnalyzers.PublishedSummary(\"1\")] [assembly: AsyncAnalyzers.PublishedSummary({line})]", "string row");

        Assert.Equal(isRead ? 1 : 0, reported.Length);
    }

    [Theory]
    [InlineData("[assembly: AsyncAnalyzers.PublishedSummary(1)]", "int row")]
    [InlineData("[assembly: AsyncAnalyzers.PublishedSummary(\"1\", \"1;M:Lib.Save;Save;e;1;;;Thread.Sleep\")]", "string row, string more")]
    [InlineData("[assembly: AsyncAnalyzers.PublishedSummary(\"1;M:Lib.Save;Save;e;1;;;Thread.Sleep\")]", "object row")]
    [InlineData("[assembly: AsyncAnalyzers.PublishedSummary]", "")]
    // Nothing says that the assembly publishes.
    [InlineData("[assembly: AsyncAnalyzers.PublishedSummary(\"1;M:Lib.Save;Save;e;1;;;Thread.Sleep\")]", "string row")]
    public async Task AttributeOfAnotherShape_IsPassedOver(string attributes, string parameters) =>
        Assert.Empty(await ReadAsync(attributes, parameters));

    [Fact]
    public async Task WithoutPublishing_ChainsEndAtTheBorder()
    {
        var reference = LinkedProjects.ReferenceAssembly(LinkedProjects.Compile("Lib", "public class Lib { public static void Save() => System.Threading.Thread.Sleep(1); }"));
        Assert.Empty(await LinkedProjects.ReportedAsync(Caller(reference)));
    }

    private static Task<string[]> ReadAsync(string attributes, string parameters)
    {
        var library = LinkedProjects.Compile("Lib", $$"""
            {{attributes}}
            namespace AsyncAnalyzers
            {
                [System.AttributeUsage(System.AttributeTargets.Assembly, AllowMultiple = true)]
                internal sealed class PublishedSummaryAttribute : System.Attribute { public PublishedSummaryAttribute({{parameters}}) { } }
            }
            public class Lib { public static void Save() { } }
            """);
        return LinkedProjects.ReportedAsync(Caller(LinkedProjects.ReferenceAssembly(library)));
    }

    private static CSharpCompilation Caller(MetadataReference library) => LinkedProjects.Compile(
        "App",
        "class C { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); Lib.Save(); } }",
        [.. TestReferences.Net100.References, library]);

    private static CSharpCompilation Edit(CSharpCompilation compilation, params string[] edits)
    {
        var tree = compilation.SyntaxTrees.Single();
        var text = tree.ToString();
        for (var i = 0; i < edits.Length; i += 2)
        {
            Assert.Contains(edits[i], text, StringComparison.Ordinal);
            text = text.Replace(edits[i], edits[i + 1], StringComparison.Ordinal);
        }

        return compilation.ReplaceSyntaxTree(tree, LinkedProjects.Parse(text, tree.FilePath));
    }

    private static CSharpCompilation Swap(CSharpCompilation compilation, params (Compilation Old, Compilation New)[] edits)
    {
        foreach (var (old, edited) in edits)
            compilation = compilation.ReplaceReference(compilation.References.OfType<CompilationReference>().Single(reference => reference.Compilation == old), edited.ToMetadataReference());
        return compilation;
    }
}
