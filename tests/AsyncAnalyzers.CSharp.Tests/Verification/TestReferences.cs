using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>
/// The assemblies that a snippet compiles against. The frameworks come from the SDK's targeting packs, or from the
/// running framework where there is no pack; packages as <c>SnippetReferences.props</c> downloads them.
/// </summary>
public sealed class TestReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Files = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, TestReferences> Groups = new(StringComparer.Ordinal);

    private TestReferences(IEnumerable<MetadataReference> references) =>
        References = references.Distinct().ToImmutableArray();

    public ImmutableArray<MetadataReference> References { get; }

    /// <summary>Not even <c>System.Object</c>.</summary>
    public static TestReferences None { get; } = new([]);

    /// <summary>What a console program sees.</summary>
    public static TestReferences Net100 => Group(nameof(Net100), () => Framework("Microsoft.NETCore.App", _ => true));

    /// <summary>What a worker sees: the base class library and Microsoft.Extensions, hosting included.</summary>
    public static TestReferences Worker => Group(nameof(Worker), () => Net100.And(
        Framework("Microsoft.AspNetCore.App", name => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))));

    /// <summary>The same with version 9 of the hosting abstractions, whose <c>ExecuteAsync</c> begins on the thread that starts the host.</summary>
    public static TestReferences OlderWorker => Group(nameof(OlderWorker), () => Net100
        .And(Framework("Microsoft.AspNetCore.App", name => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && name != "Microsoft.Extensions.Hosting.Abstractions.dll"))
        .And(Packages(nameof(OlderWorker))));

    /// <summary>What a web program sees.</summary>
    public static TestReferences AspNetCore =>
        Group(nameof(AspNetCore), () => Net100.And(Framework("Microsoft.AspNetCore.App", _ => true)));

    /// <summary>The netstandard2.0 reference assemblies alone: the floor framework, without <c>IAsyncDisposable</c>.</summary>
    public static TestReferences NetStandard20 => Group(nameof(NetStandard20), () => Packages(nameof(NetStandard20)));

    /// <summary>EF Core with its in-memory and relational parts, in a program that is not a web program.</summary>
    public static TestReferences EntityFrameworkCore => OnWorker(nameof(EntityFrameworkCore));

    public static TestReferences Dapper => OnWorker(nameof(Dapper));

    public static TestReferences Npgsql => OnWorker(nameof(Npgsql));

    public static TestReferences SqlClient => OnWorker(nameof(SqlClient));

    public static TestReferences Sqlite => OnWorker(nameof(Sqlite));

    public static TestReferences Redis => OnWorker(nameof(Redis));

    public static TestReferences AzureBlobs => OnWorker(nameof(AzureBlobs));

    public static TestReferences XUnit => OnWorker(nameof(XUnit));

    public static TestReferences NUnit => OnWorker(nameof(NUnit));

    public static TestReferences Moq => OnWorker(nameof(Moq));

    public static TestReferences NSubstitute => Group(nameof(NSubstitute), () => Moq.And(Packages(nameof(NSubstitute))));

    public static TestReferences FluentValidation => OnWorker(nameof(FluentValidation));

    public static TestReferences Orleans => OnWorker(nameof(Orleans));

    /// <summary>Everything that the rows of the catalogue name and that is at hand.</summary>
    public static TestReferences WholeCatalogue => Group(nameof(WholeCatalogue), () => AspNetCore.And(EntityFrameworkCore).And(Dapper).And(Npgsql)
        .And(SqlClient).And(Sqlite).And(Redis).And(AzureBlobs).And(XUnit).And(NUnit).And(NSubstitute).And(FluentValidation).And(Packages("CatalogueOnly")));

    /// <summary>The set that a documentation block names, for example <c>references=ef</c>.</summary>
    public static TestReferences Named(string name) => name switch
    {
        "console" => Net100,
        "worker" => Worker,
        "worker9" => OlderWorker,
        "web" => AspNetCore,
        "ef" => EntityFrameworkCore,
        "web+ef" => AspNetCore.And(EntityFrameworkCore),
        _ => throw new ArgumentException($"No references are known by the name '{name}'.", nameof(name)),
    };

    /// <summary>A set of one reference.</summary>
    public static TestReferences Of(params MetadataReference[] references) => new(references);

    /// <summary>Both sets.</summary>
    public TestReferences And(TestReferences other) => new(References.Concat(other.References));

    private static TestReferences OnWorker(string group) => Group(group, () => Worker.And(Packages(group)));

    private static TestReferences Group(string name, Func<TestReferences> make) => Groups.GetOrAdd(name, _ => make());

    private static TestReferences Packages(string group)
    {
        var folders = typeof(TestReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(data => data.Key.StartsWith($"Snippet:{group}:", StringComparison.Ordinal))
            .Select(data => FindFolder(data.Value!));
        return new(folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")).Order(StringComparer.Ordinal).Select(Load));
    }

    // The client lower-cases the folders of packages, which matters on case-sensitive file systems.
    private static string FindFolder(string folder) => Directory.Exists(folder) ? folder : LowerPackage(folder);

    private static string LowerPackage(string folder)
    {
        var parts = folder.Split('/');
        var version = Array.FindLastIndex(parts, part => part.Length > 0 && char.IsAsciiDigit(part[0]));
        parts[version - 1] = parts[version - 1].ToLowerInvariant();
        return string.Join('/', parts);
    }

    private static TestReferences Framework(string framework, Func<string, bool> wanted) =>
        new(FrameworkFiles(framework).Where(file => wanted(Path.GetFileName(file))).Order(StringComparer.Ordinal).Select(Load));

    private static IEnumerable<string> FrameworkFiles(string framework)
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var root = runtime.Parent!.Parent!.Parent!.FullName;
        var pack = Path.Combine(root, "packs", framework + ".Ref");
        if (Directory.Exists(pack) && Directory.EnumerateDirectories(pack, "10.*").Max(StringComparer.Ordinal) is { } newest)
            return Directory.EnumerateFiles(Path.Combine(newest, "ref", "net10.0"), "*.dll");

        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var folder = Path.DirectorySeparatorChar + framework + Path.DirectorySeparatorChar;
        return trusted.Where(file => file.Contains(folder, StringComparison.Ordinal));
    }

    private static MetadataReference Load(string file) => Files.GetOrAdd(file, path => MetadataReference.CreateFromFile(path));
}
