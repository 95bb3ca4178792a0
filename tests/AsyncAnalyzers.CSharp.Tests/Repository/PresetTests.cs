using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using AsyncAnalyzers.CSharp.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>
/// The presets of the package (<c>AsyncAnalyzersPreset</c>) are global configs made from the descriptors. This is where
/// they are made: <c>UPDATE_DOCS=1</c> writes them, a plain run says what is out of date.
/// </summary>
public sealed class PresetTests
{
    // A company's own global configs have level 0 (or 100 by file name) and NetAnalyzers' about -1: all of them win.
    private const int GlobalLevel = -10;

    private static readonly string[] OnInLibraries = ["ASYNC305", "ASYNC506", "ASYNC601", "ASYNC607"];

    [Theory]
    [InlineData("Minimal")]
    [InlineData("Strict")]
    [InlineData("Library")]
    public void Preset_IsWhatTheDescriptorsGive(string preset)
    {
        var file = Path.Combine(PresetFolder(), $"AsyncAnalyzers.{preset}.globalconfig");
        var expected = Text(preset);

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(file, expected);

        Assert.Equal(expected, File.ReadAllText(file));
    }

    [Fact]
    public void Recommended_HasNoFile() =>
        Assert.Equal(
            ["AsyncAnalyzers.Library.globalconfig", "AsyncAnalyzers.Minimal.globalconfig", "AsyncAnalyzers.Strict.globalconfig"],
            Directory.GetFiles(PresetFolder()).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Strict_LeavesNothingBelowWarning() =>
        Assert.All(Rules(), rule => Assert.Matches("^(warning|error)$", Severity("Strict", rule) ?? Default(rule)));

    [Fact]
    public void Minimal_KeepsTheWarningsOfTheFirstFamilies()
    {
        var blockingOnTask = Rules().Single(rule => rule.Id == "ASYNC101");
        var disposal = Rules().Single(rule => rule.Id == "ASYNC104");

        Assert.Null(Severity("Minimal", blockingOnTask));
        Assert.Equal("none", Severity("Minimal", disposal));
    }

    private static string Text(string preset)
    {
        var text = new StringBuilder();
        text.Append("is_global = true\n");
        text.Append(CultureInfo.InvariantCulture, $"global_level = {GlobalLevel}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"# AsyncAnalyzersPreset = {preset}. Generated from the rules; lists only what differs from their defaults.\n");
        if (preset == "Library")
            text.Append("async_analyzers.configure_await = library\n");

        foreach (var rule in Rules())
        {
            if (Severity(preset, rule) is { } severity)
                text.Append(CultureInfo.InvariantCulture, $"dotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        }

        return text.ToString();
    }

    /// <summary>The severity that a preset gives a rule, or null where it leaves the rule's own.</summary>
    private static string? Severity(string preset, DiagnosticDescriptor rule)
    {
        var wanted = preset switch
        {
            "Minimal" => IsNearCertainDefect(rule) ? Default(rule) : "none",
            "Strict" => Default(rule) is "error" ? "error" : "warning",
            "Library" when OnInLibraries.Contains(rule.Id) => Default(rule) is "none" ? "warning" : Default(rule),
            _ => Default(rule),
        };
        return wanted == Default(rule) ? null : wanted;
    }

    /// <summary>Warnings about blocking and lost tasks, and about a configuration that does not say what its author meant.</summary>
    private static bool IsNearCertainDefect(DiagnosticDescriptor rule) =>
        rule.Id[5] is '0' or '1' or '2' && Default(rule) is "warning" or "error";

    private static string Default(DiagnosticDescriptor rule) => (rule.IsEnabledByDefault, rule.DefaultSeverity) switch
    {
        (false, _) => "none",
        (_, DiagnosticSeverity.Error) => "error",
        (_, DiagnosticSeverity.Warning) => "warning",
        (_, DiagnosticSeverity.Info) => "suggestion",
        _ => "silent",
    };

    private static IEnumerable<DiagnosticDescriptor> Rules() =>
        typeof(AsyncRuleAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .GroupBy(rule => rule.Id)
            .Select(group => group.First())
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static string PresetFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AsyncAnalyzers.sln")))
            folder = folder.Parent;

        return Path.Combine(folder.FullName, "src", "AsyncAnalyzers.CSharp.Package", "presets");
    }
}
