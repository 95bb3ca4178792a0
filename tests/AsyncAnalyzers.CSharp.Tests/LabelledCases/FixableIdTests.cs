using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.Benchmarks.Scoring;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Robustness;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.LabelledCases;

/// <summary>Each diagnostic that a fix says it mends is mended by it: in the realistic file, or in a labelled case of a family that the rule is about.</summary>
public sealed class FixableIdTests
{
    private static readonly CaseLibrary Library = new(
        Checkout.PathOf("tests", "AsyncAnalyzers.Benchmarks", "Cases"),
        isWeb => (isWeb ? TestReferences.AspNetCore : TestReferences.Net100).References);

    private static readonly RuleClaims Claims = RuleClaims.Read(Checkout.PathOf("tests", "AsyncAnalyzers.Benchmarks", "Scoring", "claims.txt"));

    /// <summary>A team may ask for these.</summary>
    private static readonly IEnumerable<KeyValuePair<string, ReportDiagnostic>> OffByDefault =
        RuleBook.Entries.Where(entry => !entry.Rule.IsEnabledByDefault).Select(entry => KeyValuePair.Create(entry.Id, ReportDiagnostic.Warn)).ToList();

    /// <summary>What neither the file nor the cases have in a shape that has a fix.</summary>
    private const string More = """
        using Microsoft.EntityFrameworkCore;

        public class More
        {
            public async Task<int> CountAsync(IQueryable<string> names)
            {
                await Task.Yield();
                return names.Count();
            }

            public async Task EachAsync(List<int> numbers)
            {
                await Task.Yield();
                Parallel.ForEach(numbers, async number => await Task.Delay(number));
            }
        }
        """;

    /// <summary>Before version 10 of the hosting abstractions the host waits for what comes before the first await.</summary>
    private const string OlderHost = """
        using Microsoft.Extensions.Hosting;

        public class Importer : BackgroundService
        {
            private int _count;

            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                while (!stoppingToken.IsCancellationRequested)
                    _count++;
                await Task.CompletedTask;
            }
        }
        """;

    private readonly HashSet<(string Id, CodeFixProvider Fix)> _open = [.. AllFixes.Every.SelectMany(fix => fix.FixableDiagnosticIds.Select(id => (id, fix)))];

    [Fact]
    public async Task EveryAdvertisedId_IsDrivenThroughARealFix()
    {
        Assert.NotEmpty(_open);
        using (var workspace = new AdhocWorkspace())
        {
            await DriveAsync(EditorRun.Open(workspace, Checkout.Read("tests", "AsyncAnalyzers.CSharp.Tests", "Robustness", "Realistic.txt"), TestReferences.Named("web+ef"), OutputKind.DynamicallyLinkedLibrary));
            await DriveAsync(EditorRun.Open(workspace, More, TestReferences.Named("web+ef"), OutputKind.DynamicallyLinkedLibrary));
            await DriveAsync(EditorRun.Open(workspace, OlderHost, TestReferences.OlderWorker, OutputKind.DynamicallyLinkedLibrary));
        }

        foreach (var file in Library.Cases.Where(IsWanted))
        {
            using var workspace = new AdhocWorkspace();
            await DriveAsync(EditorRun.Open(workspace, file.Text, TestReferences.Net100, CaseLibrary.Options(file).OutputKind).WithMetadataReferences(Library.References(file)));
        }

        Assert.Empty(_open.Select(left => $"{left.Fix.GetType().Name} mends no {left.Id}"));
    }

    private bool IsWanted(CaseFile file) => _open.Any(left => Claims.All.Any(claim => claim.Id == left.Id && claim.Terms.Contains(file.Family)));

    /// <summary>Applies fixes until each of those that are left has mended one of its diagnostics, as far as the project has them.</summary>
    private async Task DriveAsync(Project project)
    {
        project = project.WithCompilationOptions(project.CompilationOptions!.WithSpecificDiagnosticOptions(OffByDefault));
        var all = await Everything.FixableAsync(project, TestContext.Current.CancellationToken);
        foreach (var (report, fix) in all.SelectMany(report => _open.Where(left => left.Id == report.Id).Select(left => (report, left.Fix))).ToList())
        {
            if (_open.Contains((report.Id, fix)) && await IsMendedAsync(project, fix, report, all.Count(other => other.Id == report.Id)))
                _open.Remove((report.Id, fix));
        }
    }

    /// <summary>Some action on offer changes the code, leaves less reports of the rule, and what it leaves compiles.</summary>
    private static async Task<bool> IsMendedAsync(Project project, CodeFixProvider fix, Diagnostic report, int before)
    {
        foreach (var offer in await new FixSession(AllRules.Every, [fix], 0, null).OffersAsync(project, report))
        {
            var changed = await FixSession.ApplyAsync(project.Solution, offer.Action);
            var after = changed.GetProject(project.Id)!;
            if (await TestTexts.DifferAsync(project.Solution, changed)
                && (await Everything.FixableAsync(after)).Count(other => other.Id == report.Id) < before
                && !(await after.GetCompilationAsync())!.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error))
            {
                return true;
            }
        }

        return false;
    }

    private static FixSession Everything { get; } = new(AllRules.Every, [.. AllFixes.Every], 0, null);
}
