using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes;
using AsyncAnalyzers.CSharp.Tests.Robustness.Fuzzing;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Programs;

/// <summary>
/// Random programs that leave a trace of every call, its arguments and its order: after fix-all of each fix they leave the same.
/// A program whose own trace differs from run to run says nothing and is passed over.
/// </summary>
public sealed class ProgramBehaviourTests
{
    private const int Tries = 12;
    private const int MostRuns = 3;

    private static readonly TimeSpan Plain = TimeSpan.FromSeconds(20);

    private readonly HashSet<string> _rules = [];
    private int _tried;
    private int _fixed;

    [Fact]
    public async Task FixedProgram_DoesWhatItDid()
    {
        await FuzzSession.RunAsync(Tries, Plain, async random =>
        {
            var program = new AsyncProgram(random.Next(), types: 2, runs: true);
            var failure = await TryAsync(program);
            return failure.Length == 0 ? "" : $"{failure}\n{program.Text}";
        });
        if (_tried >= Tries)
            Assert.True(_fixed > _tried && _rules.Count > 3, $"{_tried} programs: {_fixed} were changed, by {string.Join(" ", _rules)}");
    }

    private async Task<string> TryAsync(AsyncProgram program)
    {
        using var workspace = new AdhocWorkspace();
        var before = ProgramTrial.Open(workspace, program, "TracedWorld.txt");
        if (await ProgramRun.TraceAsync(before) is not { } trace || await ProgramRun.TraceAsync(before) != trace)
            return "";

        _tried++;
        var reported = await new FixSession(AllRules.Every, [.. AllFixes.Every], 0, null).FixableAsync(before);
        foreach (var fix in AllFixes.Every.Cast<ConversionFix>().Where(fix => reported.Any(report => fix.FixableDiagnosticIds.Contains(report.Id))))
        {
            foreach (var action in fix.OnOffer.Where(action => action.FixAll is not null))
            {
                var session = new FixSession(AllRules.Every, [fix], 0, action.Title);
                var after = await new FixAllSession(session, fix, action.Title).ApplyAsync(before.Solution, FixAllScope.Document, 1);
                if (!await TestTexts.DifferAsync(before.Solution, after))
                    continue;

                _fixed++;
                _rules.UnionWith(fix.FixableDiagnosticIds);
                if (await DifferenceAsync(trace, after.GetProject(before.Id)!) is { } difference)
                    return $"fix-all of '{action.Title}' changes what the program does\n{difference}\n{await ProgramTrial.DiffAsync(before.Solution, after, before)}";
            }
        }

        return "";
    }

    /// <summary>What differs in every run.</summary>
    private static async Task<string?> DifferenceAsync(string trace, Project after)
    {
        var last = "";
        for (var run = 0; run < MostRuns; run++)
        {
            last = await ProgramRun.TraceAsync(after) ?? "(does not end)";
            if (last == trace)
                return null;
        }

        return TextDiff.Of(trace, last);
    }
}
