using System.Collections.Generic;
using System.Linq;
using System.Text;
using AsyncAnalyzers.Benchmarks.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.Benchmarks.Micro;

/// <summary>Code of a known size in which one function in ten blocks; the rest is ordinary.</summary>
internal static class SyntheticProgram
{
    private const string Start = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        public sealed class Generated
        {
            private readonly SemaphoreSlim _gate = new(1, 1);

            private static Task<int> CountAsync(string path) => Task.FromResult(path.Length);

        """;

    public static CSharpCompilation Compile(int functions)
        => CSharpCompilation.Create(
            "Synthetic",
            [CSharpSyntaxTree.ParseText(Source(functions), path: "Synthetic.cs")],
            new ReferencePacks(DotnetRoot.Find()).Open([], isWeb: true),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static string Source(int functions)
    {
        var text = new StringBuilder(Start);
        foreach (var number in Enumerable.Range(0, functions))
            text.AppendLine(number % 10 == 0 ? Blocking(number) : Ordinary(number));

        return text.AppendLine("}").ToString();
    }

    private static string Blocking(int number) => $$"""
            public async Task<string> Blocking{{number}}(string path, CancellationToken token)
            {
                var count = CountAsync(path);
                Thread.Sleep(count.Result);
                _gate.Wait(token);
                await Task.Yield();
                using var stream = File.OpenRead(path);
                return File.ReadAllText(path) + count.Result;
            }
        """;

    private static string Ordinary(int number) => $$"""
            public async Task<IReadOnlyList<string>> Ordinary{{number}}(IEnumerable<string> names, CancellationToken token)
            {
                var found = new Dictionary<string, int>();
                foreach (var name in names.Where(name => name.Length > {{number}}).OrderBy(name => name))
                {
                    if (!found.TryGetValue(name, out var count) || count < 3)
                        found[name] = count + await CountAsync(name).ConfigureAwait(false);
                    else
                        Console.WriteLine($"{name} was seen {count} times");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(found.Count), token).ConfigureAwait(false);
                return [.. found.Keys.Select(key => key.Trim().ToUpperInvariant())];
            }
        """;

    /// <summary>All operations of the program, bound.</summary>
    public static List<(IOperation Operation, ISymbol Member)> Operations(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .SelectMany(method => model.GetOperation(method)!.DescendantsAndSelf().Select(operation => (operation, (ISymbol)model.GetDeclaredSymbol(method)!)))];
    }
}
