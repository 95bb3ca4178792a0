using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>A fix must not buy its own silence with another diagnostic, of the compiler's or of the package's.</summary>
internal static class NewDiagnostics
{
    public static async Task AssertNoneAsync(Project before, Project after, CompilerDiagnostics level, string how, string[] allowed)
    {
        var warnings = level == CompilerDiagnostics.None ? level : CompilerDiagnostics.Warnings;
        var known = await CountAsync(before, warnings);
        var surplus = (await CountAsync(after, warnings))
            .Where(group => !allowed.Contains(group.Key) && group.Value.Count > known.GetValueOrDefault(group.Key, []).Count)
            .SelectMany(group => group.Value);
        Assert.True(!surplus.Any(), $"{how} brings new diagnostics into {after.Name}:{Environment.NewLine}{string.Join(Environment.NewLine, surplus)}");
    }

    private static async Task<Dictionary<string, List<Diagnostic>>> CountAsync(Project project, CompilerDiagnostics level)
    {
        var compiled = await CompilerRun.DiagnosticsOfAsync(project, level);
        var reported = await AnalyzerRun.DiagnosticsOfAsync(project, AllRules.Every);
        return compiled.Concat(reported).GroupBy(diagnostic => diagnostic.Id).ToDictionary(group => group.Key, group => group.ToList());
    }
}
