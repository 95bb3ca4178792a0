using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>
/// Restores the packages of a whole checkout through one generated project. What the registry lacks is taken in
/// the nearest version it names, or left out; the caller is told.
/// </summary>
internal sealed partial class PackageRestore(string folder)
{
    private const int Rounds = 12;

    private readonly Dictionary<string, string> _wishes = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Missing { get; } = [];

    public List<string> Replaced { get; } = [];

    public string AssetsFile => Path.Combine(folder, "obj", "project.assets.json");

    public void Run(IEnumerable<PackageWish> wishes)
    {
        foreach (var wish in wishes)
            Add(wish);

        for (var round = 0; round < Rounds; round++)
        {
            WriteProject();
            if (!Mend(Restore()))
                return;
        }
    }

    /// <summary>Restores packages whose files are wanted, not their references: returns the folder of each.</summary>
    public static string DownloadFolder(string id, string version)
        => Path.Combine(PackagesRoot, id.ToLowerInvariant(), version);

    public static string PackagesRoot
        => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public void Download(IEnumerable<PackageWish> packages)
    {
        var items = packages.Select(package =>
            $"    <PackageDownload Include=\"{package.Id}\" Version=\"[{package.Version}]\" />");
        WriteProject(items);
        var output = Restore();
        if (output.Contains("error NU", StringComparison.Ordinal))
            throw new InvalidOperationException(output);
    }

    private void Add(PackageWish wish)
    {
        var version = Cleaned(wish.Version);
        if (wish.Id.Contains('$', StringComparison.Ordinal))
            return;
        if (!_wishes.TryGetValue(wish.Id, out var known) || Rank(version) > Rank(known))
            _wishes[wish.Id] = version;
    }

    private static string Cleaned(string version)
    {
        var text = version.Trim('[', ']', '(', ')', ' ').Split(',')[0].Trim();
        return text.Length == 0 || text.Contains('$', StringComparison.Ordinal) ? "*" : text;
    }

    private static Version Rank(string version)
        => Version.TryParse(version.Split('-', '*')[0].TrimEnd('.'), out var parsed) ? parsed : new Version(0, 0);

    private void WriteProject()
        => WriteProject(_wishes.Select(wish =>
            $"    <PackageReference Include=\"{SecurityElement.Escape(wish.Key)}\" Version=\"{SecurityElement.Escape(wish.Value)}\" />"));

    private void WriteProject(IEnumerable<string> items)
    {
        Directory.CreateDirectory(folder);
        foreach (var isolation in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, isolation), "<Project />");

        var text = new StringBuilder();
        text.AppendLine("<Project Sdk=\"Microsoft.NET.Sdk\">");
        text.AppendLine("  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit>");
        text.AppendLine("    <NoWarn>NU1603;NU1605;NU1608;NU1701;NU1901;NU1902;NU1903;NU1904;NU1507;NU1604;NU1510</NoWarn></PropertyGroup>");
        text.AppendLine("  <ItemGroup>").AppendJoin('\n', items).AppendLine().AppendLine("  </ItemGroup>").AppendLine("</Project>");
        File.WriteAllText(Path.Combine(folder, "Packages.csproj"), text.ToString());
    }

    private string Restore()
    {
        var start = new ProcessStartInfo("dotnet", ["restore", "Packages.csproj", "-v", "q", "--nologo"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    /// <summary>Changes the wishes by what the restore complained of; false when there is nothing left to change.</summary>
    private bool Mend(string output)
    {
        var changed = false;
        foreach (Match match in Absent().Matches(output))
            changed |= Drop(match.Groups["id"].Value);

        var lines = output.Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (WrongVersion().Match(lines[i]) is { Success: true } wrong && Nearest().Match(lines[i + 1]) is { Success: true } nearest)
                changed |= Replace(wrong.Groups["id"].Value, nearest.Groups["version"].Value);
            else if (Unfit().Match(lines[i]) is { Success: true } unfit)
                changed |= Drop(unfit.Groups["id"].Value);
        }

        return changed;
    }

    private bool Drop(string id)
    {
        if (!_wishes.Remove(id))
            return false;

        Missing.Add(id);
        return true;
    }

    private bool Replace(string id, string version)
    {
        if (!_given.Add(id))
            return Drop(id);

        Replaced.Add($"{id} {_wishes.GetValueOrDefault(id, "(indirect)")} -> {version}");
        _wishes[id] = version;
        return true;
    }

    [GeneratedRegex(@"NU1101: Unable to find package (?<id>\S+?)\. ")]
    private static partial Regex Absent();

    [GeneratedRegex(@"NU110[23]: Unable to find a? ?(stable )?package (?<id>\S+) with version")]
    private static partial Regex WrongVersion();

    [GeneratedRegex(@"Nearest version: (?<version>\S+) \]")]
    private static partial Regex Nearest();

    [GeneratedRegex(@"NU1(202|213|212|401): (The package |Package )?(?<id>\S+) ")]
    private static partial Regex Unfit();
}
