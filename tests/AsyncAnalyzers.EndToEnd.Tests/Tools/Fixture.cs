using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AsyncAnalyzers.Demo;

namespace AsyncAnalyzers.EndToEnd.Tests.Tools;

/// <summary>
/// A project in <c>Fixtures/&lt;Name&gt;/before</c>, and in <c>after</c> the files that <c>dotnet format</c> changes.
/// A comment <c>// expect: ASYNC101, ASYNC102 (net8.0)</c> at the end of a line says what is reported there (and for which
/// target framework alone). The comments are cut off before the tools see the files.
/// </summary>
internal sealed partial class Fixture(string name)
{
    private static readonly string Root = Checkout.PathOf("tests", "AsyncAnalyzers.EndToEnd.Tests", "Fixtures");

    public string Name { get; } = name;

    public static IEnumerable<Fixture> All() =>
        Directory.GetDirectories(Root).Select(folder => new Fixture(Path.GetFileName(folder))).OrderBy(f => f.Name, StringComparer.Ordinal);

    /// <summary>The files as the tools see them before formatting, by relative path.</summary>
    public IReadOnlyDictionary<string, string> Before() => Read("before").ToDictionary(f => f.Key, f => WithoutExpectations(f.Value));

    /// <summary>The files as they must be afterwards: those of <c>after</c>, and all others as before.</summary>
    public IReadOnlyDictionary<string, string> After() =>
        Merged().ToDictionary(f => f.Key, f => WithoutExpectations(f.Value));

    public IReadOnlyList<Report> ExpectedBefore(string framework) => Expected(Read("before"), framework);

    public IReadOnlyList<Report> ExpectedAfter(string framework) => Expected(Merged(), framework);

    private Dictionary<string, string> Merged()
    {
        var files = Read("before");
        foreach (var (path, text) in Read("after"))
            files[path] = text;

        return files;
    }

    private Dictionary<string, string> Read(string state)
    {
        var folder = Path.Combine(Root, Name, state);
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => !BuildOutput().IsMatch(file))
                .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);
    }

    private static List<Report> Expected(Dictionary<string, string> files, string framework) =>
        files.SelectMany(file => file.Value.Split('\n').SelectMany((line, index) => InLine(file.Key, index + 1, line, framework)))
            .Order()
            .ToList();

    private static IEnumerable<Report> InLine(string file, int number, string line, string framework)
    {
        var match = Expectation().Match(line);
        if (!match.Success || (match.Groups["only"].Success && match.Groups["only"].Value != framework))
            return [];

        return match.Groups["ids"].Value.Split(", ").Select(id => new Report(file, number, id));
    }

    private static string WithoutExpectations(string text) => Expectation().Replace(text, "");

    [GeneratedRegex(@"[ \t]*(//|@\*) expect: (?<ids>ASYNC\d{3}(, ASYNC\d{3})*)( \((?<only>[a-z0-9.]+)\))?( \*@)?(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
