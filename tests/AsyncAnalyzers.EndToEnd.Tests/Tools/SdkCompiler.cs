using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.Demo;

namespace AsyncAnalyzers.EndToEnd.Tests.Tools;

/// <summary>The C# compiler of the SDK that <c>global.json</c> chooses, run by hand.</summary>
internal static class SdkCompiler
{
    /// <summary>Compiles one file with the two assemblies of the package as analyzers and returns what the compiler says.</summary>
    public static async Task<CommandResult> CompileAsync(PackedPackage package, string folder, string source)
    {
        var sdk = await SdkFolderAsync();
        var references = Directory.GetFiles(ReferenceFolder(sdk), "*.dll").Select(file => $"-r:\"{file}\"");
        var arguments = references.Concat(
        [
            "-nostdlib", "-target:library", "-out:compiled.dll",
            $"-analyzer:\"{package.Assembly("AsyncAnalyzers.CSharp.dll")}\"",
            $"-analyzer:\"{package.Assembly("AsyncAnalyzers.CSharp.CodeFixes.dll")}\"",
            "source.cs",
        ]);
        await File.WriteAllTextAsync(Path.Combine(folder, "source.cs"), source);
        await File.WriteAllLinesAsync(Path.Combine(folder, "compile.rsp"), arguments);
        return await Dotnet.RunAsync(folder, "exec", Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"), "-noconfig", "@compile.rsp");
    }

    private static async Task<string> SdkFolderAsync()
    {
        var version = (await Dotnet.RunAsync(Checkout.Root, "--version")).Succeeded().Output.Trim();
        var list = (await Dotnet.RunAsync(Checkout.Root, "--list-sdks")).Succeeded().Output;
        var line = list.Split('\n').Single(sdk => sdk.StartsWith(version + " [", StringComparison.Ordinal));
        return Path.Combine(line[(line.IndexOf('[') + 1)..line.IndexOf(']')], version);
    }

    // The reference assemblies come with the SDK: <root>/sdk/<version> has <root>/packs beside it.
    private static string ReferenceFolder(string sdk)
    {
        var packs = Path.Combine(sdk, "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var newest = Directory.GetDirectories(packs).OrderBy(folder => folder, StringComparer.Ordinal).Last();
        return Directory.GetDirectories(Path.Combine(newest, "ref")).Single();
    }
}
