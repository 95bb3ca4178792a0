using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>
/// The labelled cases of a folder, each compiled alone. What a case uses beyond .NET is a small stand-in: a source file
/// that becomes an assembly of the real one's name, so that its types come from metadata as they do in a user's project.
/// </summary>
internal sealed class CaseLibrary
{
    /// <summary>What a case says that it uses when it wants ASP.NET Core, top-level statements or pointers.</summary>
    private const string Web = "web", Program = "program", Unsafe = "unsafe";

    private const string StubFolder = "Stubs";

    private readonly string _folder;
    private readonly Func<bool, IEnumerable<MetadataReference>> _frameworks;
    private readonly Dictionary<string, MetadataReference> _stubs = new(StringComparer.Ordinal);

    /// <param name="folder">Where the cases lie.</param>
    /// <param name="frameworks">The reference assemblies, with or without those of ASP.NET Core.</param>
    public CaseLibrary(string folder, Func<bool, IEnumerable<MetadataReference>> frameworks)
    {
        _folder = folder;
        _frameworks = frameworks;
        Terms = CaseTerms.Read(Path.Combine(folder, "terms.txt"));
        Cases = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(Path.Combine(folder, StubFolder), StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => CaseFile.Read(folder, file))];
    }

    public CaseTerms Terms { get; }

    public ImmutableArray<CaseFile> Cases { get; }

    public static bool IsWeb(CaseFile file) => file.Uses.Contains(Web);

    /// <summary>As the SDK gives them to a project with implicit usings.</summary>
    public static string Usings(bool isWeb) => string.Concat(Namespaces(isWeb).Select(name => $"global using global::{name};\n"));

    public static CSharpCompilationOptions Options(CaseFile file) => new(
        file.Uses.Contains(Program) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: file.Uses.Contains(Unsafe));

    public ImmutableArray<MetadataReference> References(CaseFile file)
        => [.. _frameworks(IsWeb(file)), .. file.Uses.Where(name => name is not (Web or Program or Unsafe)).Select(Stub)];

    public CSharpCompilation Compile(CaseFile file) => CSharpCompilation.Create(
        "Case",
        [Tree(file.Text, file.Name), Tree(Usings(IsWeb(file)), "Usings.g.cs")],
        References(file),
        Options(file));

    private static string[] Namespaces(bool isWeb)
    {
        string[] plain = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];
        string[] web = ["System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];
        return isWeb ? [.. plain, .. web] : plain;
    }

    private static SyntaxTree Tree(string text, string path)
        => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), path, System.Text.Encoding.UTF8, CancellationToken.None);

    private MetadataReference Stub(string name)
    {
        if (!_stubs.TryGetValue(name, out var reference))
            _stubs[name] = reference = Emit(name);

        return reference;
    }

    private PortableExecutableReference Emit(string name)
    {
        var source = CaseFile.Read(_folder, Path.Combine(_folder, StubFolder, name + ".cs"));
        using var image = new MemoryStream();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var made = Compile(source).WithAssemblyName(name).WithOptions(options).Emit(image);
        if (!made.Success)
            throw new InvalidDataException($"{name}: {string.Join("; ", made.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Take(5))}");

        image.Position = 0;
        return MetadataReference.CreateFromStream(image, filePath: name + ".dll");
    }
}
