using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>What a page shows as flagged is reported by that rule alone, and what it shows as clean by none.</summary>
public sealed class DocumentationBlockTests
{
    /// <summary>Every block by page and position; rules about configuration have no code of their own.</summary>
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var entry in RuleBook.Entries)
            {
                foreach (var index in Enumerable.Range(0, DocumentationBlocks.Of(entry.Page).Count()))
                    data.Add(entry.Id, index);
            }

            return data;
        }
    }

    public static TheoryData<string> IdsWithCode => new(RuleBook.Entries.Where(entry => entry.Family != "Configuration").Select(entry => entry.Id));

    [Theory]
    [MemberData(nameof(IdsWithCode))]
    public void Page_ShowsBothSides(string id)
    {
        var blocks = DocumentationBlocks.Of(RuleBook.Entry(id).Page).ToList();
        Assert.Contains(blocks, block => block.Mark == BlockMark.Flagged);
        Assert.Contains(blocks, block => block.Mark == BlockMark.Clean);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_IsReportedAsThePageSays(string id, int index)
    {
        var block = DocumentationBlocks.Of(RuleBook.Entry(id).Page).ElementAt(index);
        using var workspace = new AdhocWorkspace();
        var project = block.In(workspace, id);
        Assert.Empty(await CompilerRun.DiagnosticsOfAsync(project, CompilerDiagnostics.Warnings));
        var reported = await AnalyzerRun.DiagnosticsOfAsync(project, AllRules.Every, TestContext.Current.CancellationToken);
        Assert.Equal(block.Mark == BlockMark.Flagged ? [id] : [], reported.Select(diagnostic => diagnostic.Id).Distinct());
    }

    public static TheoryData<string> IdsWithFix => new(RuleBook.Entries.Where(entry => entry.Family != "Configuration" && entry.HasFix).Select(entry => entry.Id));

    [Theory]
    [MemberData(nameof(IdsWithFix))]
    public async Task FixedBlock_IsWhatTheFixWrites(string id)
    {
        var blocks = DocumentationBlocks.Of(RuleBook.Entry(id).Page).ToList();
        var expected = blocks.Single(block => block.Mark == BlockMark.Fixed).Code;
        using var workspace = new AdhocWorkspace();
        var project = blocks.First(block => block.Mark == BlockMark.Flagged).In(workspace, id);
        var (solution, _) = await new FixSession(AllRules.Every, AllFixes.Every, 0, null).ApplyOneByOneAsync(project.Solution);
        var actual = (await TestTexts.OfAsync(solution))["/0/Test0.cs"];
        Assert.True(expected == actual, TextDiff.Of(expected, actual));
    }
}
