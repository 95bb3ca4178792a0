using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.Benchmarks.Growing;

/// <summary>A program with as many reports of one rule as one asks for, fifty to a file, in functions that are async already.</summary>
internal static class ManyReports
{
    private const int PerFunction = 5, PerFile = 50;

    public static Project Open(AdhocWorkspace workspace, int reports, string rule, MetadataReference[] references)
    {
        var id = ProjectId.CreateNewId();
        var documents = Enumerable.Range(0, Math.Max(1, reports / PerFile))
            .Select(number => DocumentInfo.Create(
                DocumentId.CreateNewId(id),
                $"Worker{number}.cs",
                loader: TextLoader.From(TextAndVersion.Create(Microsoft.CodeAnalysis.Text.SourceText.From(File(number, rule), System.Text.Encoding.UTF8), VersionStamp.Default)),
                filePath: $"/many/Worker{number}.cs"));
        var info = ProjectInfo.Create(id, VersionStamp.Default, "Many", "Many", LanguageNames.CSharp, documents: documents, metadataReferences: references)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest));
        return workspace.AddProject(info);
    }

    private static string File(int number, string rule) => $$"""
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Many;

        public sealed class Worker{{number}}
        {
            private static async Task<int> CountAsync(string name)
            {
                await Task.Yield();
                return name.Length;
            }
        {{string.Concat(Enumerable.Range(0, PerFile / PerFunction).Select(function => Function(function, rule)))}}
        }

        """;

    private static string Function(int number, string rule) => $$"""


            public async Task<int> Run{{number}}Async(string name, CancellationToken token)
            {
                await Task.Delay({{number}}, token);
                var sum = 0;
        {{string.Concat(Enumerable.Range(0, PerFunction).Select(line => "        " + Statement(line, rule) + "\n"))}}
                return sum;
            }
        """;

    private static string Statement(int line, string rule) => (rule, line) switch
    {
        ("ASYNC101", 0) => "sum += CountAsync(name).Result;",
        ("ASYNC101", 1) => "CountAsync(name).Wait();",
        ("ASYNC101", 2) => "if (CountAsync(name).GetAwaiter().GetResult() > 1) sum++;",
        ("ASYNC101", 3) => "sum = sum - CountAsync(name + sum).Result.CompareTo(3);",
        ("ASYNC101", _) => "Task.WaitAll(CountAsync(name), Task.Delay(1));",
        ("ASYNC102", _) => $"sum += File.ReadAllText(name + {line}).Length;",
        ("ASYNC103", _) => $"Thread.Sleep({line + 1});",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no program for it."),
    };
}
