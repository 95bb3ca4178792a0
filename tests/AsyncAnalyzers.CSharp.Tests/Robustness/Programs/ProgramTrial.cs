using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Programs;

/// <summary>Holds every fix that is offered for one program to its promises; each failure is a sentence.</summary>
internal sealed class ProgramTrial(AsyncProgram program)
{
    private readonly AdhocWorkspace _workspace = new();

    /// <summary>How many diagnostics there were.</summary>
    public int Reported { get; private set; }

    /// <summary>The rules that spoke.</summary>
    public HashSet<string> Rules { get; } = [];

    /// <summary>How many actions were applied alone.</summary>
    public int Applied { get; private set; }

    /// <summary>What is wrong, or nothing.</summary>
    public async Task<string> RunAsync()
    {
        using (_workspace)
        {
            var before = Open(_workspace, program, "FrameworkWorld.txt");
            if (await ErrorsAsync(before) is { Count: > 0 } broken)
                return $"the program does not compile:\n{string.Join("\n", broken)}";

            var reported = await new FixSession(AllRules.Every, [.. AllFixes.Every], 0, null).FixableAsync(before);
            Reported = reported.Length;
            Rules.UnionWith(reported.Select(report => report.Id));
            foreach (var fix in AllFixes.Every.Cast<ConversionFix>())
            {
                foreach (var failure in await TryAsync(before, fix, [.. reported.Where(report => fix.FixableDiagnosticIds.Contains(report.Id))]))
                    return failure;
            }
        }

        return "";
    }

    /// <summary>The project of a program and of the types that it calls.</summary>
    public static Project Open(AdhocWorkspace workspace, AsyncProgram program, string world)
    {
        var state = new TestState { OutputKind = program.Output };
        var settings = new CompileSettings(TestReferences.AspNetCore, LanguageVersion.CSharp11, NullableContextOptions.Enable, ImplicitUsings: true);
        return TestSolution.Create(workspace, state, settings).Projects.Single()
            .AddDocument("World.cs", Checkout.Read("tests", "AsyncAnalyzers.CSharp.Tests", "Robustness", "Programs", world), filePath: "/0/World.cs").Project
            .AddDocument("Test0.cs", program.Text, filePath: "/0/Test0.cs").Project;
    }

    private async Task<List<string>> TryAsync(Project before, ConversionFix fix, List<Diagnostic> reported)
    {
        var failures = new List<string>();
        var offered = new Dictionary<FixAction, List<Solution>>();
        var session = new FixSession(AllRules.Every, [fix], 0, null);
        foreach (var report in reported)
        {
            foreach (var offer in await session.OffersAsync(before, report))
            {
                var action = fix.OnOffer.Single(candidate => candidate.Title == offer.Action.EquivalenceKey);
                var changed = await FixSession.ApplyAsync(before.Solution, offer.Action);
                if (!offered.TryAdd(action, [changed]))
                    offered[action].Add(changed);
                Applied++;
                await JudgeAsync(before, changed.GetProject(before.Id)!, $"'{offer.Action.Title}' for {report}", MayChangeNothing(action) && SaysSo(offer), failures);
            }
        }

        foreach (var (action, alone) in offered.Where(candidate => candidate.Key.FixAll is not null))
            await TryAllAsync(before, fix, action, alone, failures);
        return failures;
    }

    /// <summary>A light bulb cannot follow the callers; what it finds out too late leaves everything as it is.</summary>
    private static bool MayChangeNothing(FixAction action) => action.Filter.Reach is not null;

    private static bool SaysSo(OfferedFix offer) => offer.Action.Title.Contains(NearCallers.Condition, System.StringComparison.Ordinal);

    private static async Task TryAllAsync(Project before, CodeFixProvider fix, FixAction action, List<Solution> alone, List<string> failures)
    {
        var session = new FixSession(AllRules.Every, [fix], 0, action.Title);
        var all = new FixAllSession(session, fix, action.Title);
        var together = await all.ApplyAsync(before.Solution, FixAllScope.Document, 1);
        await JudgeAsync(before, together.GetProject(before.Id)!, $"fix-all of '{action.Title}'", MayChangeNothing(action) || action.FixAll != action.Filter, failures);
        if (failures.Count > 0)
            return;

        var again = await all.ApplyAsync(together, FixAllScope.Document, 1);
        if (await TestTexts.DifferAsync(together, again))
            failures.Add($"fix-all of '{action.Title}' changes its own result\n{await DiffAsync(together, again, before)}");
        if (action.FixAll != action.Filter || MayChangeNothing(action))
            return;

        var single = alone.Count == 1 ? alone[0] : (await session.ApplyOneByOneAsync(before.Solution)).Solution;
        if (await TestTexts.DifferAsync(single, together))
            failures.Add($"one by one (-) and fix-all (+) of '{action.Title}' differ\n{await DiffAsync(single, together, before)}");
    }

    private static async Task JudgeAsync(Project before, Project after, string how, bool mayChangeNothing, List<string> failures)
    {
        if (!await TestTexts.DifferAsync(before.Solution, after.Solution))
        {
            if (!mayChangeNothing)
                failures.Add($"{how} changes nothing");
        }
        else if (await ErrorsAsync(after) is { Count: > 0 } broken)
            failures.Add($"{how} does not compile:\n{string.Join("\n", broken)}\n{await DiffAsync(before.Solution, after.Solution, before)}");
    }

    /// <summary>How the program's own file differs.</summary>
    public static async Task<string> DiffAsync(Solution before, Solution after, Project project)
    {
        var document = project.Documents.Single(candidate => candidate.Name == "Test0.cs").Id;
        return TextDiff.Of((await before.GetDocument(document)!.GetTextAsync()).ToString(), (await after.GetDocument(document)!.GetTextAsync()).ToString());
    }

    private static async Task<List<string>> ErrorsAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return [.. compilation!.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())];
    }
}
