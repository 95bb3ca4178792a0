using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.Benchmarks.Growing;

/// <summary>
/// A program of any size whose shape stays the same: layers of services that call each other across files, interfaces with
/// pairs, and in one file of eight something to report.
/// </summary>
internal static class GrowingProgram
{
    /// <summary>Lines of one file.</summary>
    public static int LinesPerFile { get; } = File(0, faulty: false).Count(letter => letter == '\n') + 1;

    public static CSharpCompilation Compile(int lines, IReadOnlyList<MetadataReference> references) => CSharpCompilation.Create(
        "Growing",
        Enumerable.Range(0, Math.Max(1, lines / LinesPerFile)).Select(number => CSharpSyntaxTree.ParseText(
            File(number, number % 8 == 0), new CSharpParseOptions(LanguageVersion.Latest), $"Service{number}.cs", cancellationToken: CancellationToken.None)),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static string File(int number, bool faulty) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Growing.Part{{number / 20}};

        public interface IStore{{number}}
        {
            string Load(int id);

            Task<string> LoadAsync(int id, CancellationToken token = default);

            Task SaveAsync(int id, string text, CancellationToken token = default);
        }

        public sealed class Store{{number}} : IStore{{number}}
        {
            private readonly Dictionary<int, string> _known = new();
            private readonly string _folder;

            public Store{{number}}(string folder) => _folder = folder;

            public string Load(int id)
            {
                if (_known.TryGetValue(id, out var known))
                    return known;

                var text = File.ReadAllText(PathOf(id));
                _known[id] = text;
                return text;
            }

            public async Task<string> LoadAsync(int id, CancellationToken token = default)
            {
                if (_known.TryGetValue(id, out var known))
                    return known;

                {{(faulty ? "Thread.Sleep(1);" : "await Task.Yield();")}}
                var text = await File.ReadAllTextAsync(PathOf(id), token).ConfigureAwait(false);
                _known[id] = text;
                return text;
            }

            public async Task SaveAsync(int id, string text, CancellationToken token = default)
            {
                _known[id] = text;
                using var writer = new StreamWriter(PathOf(id));
                foreach (var line in text.Split('\n').Where(line => line.Length > {{number % 7}}))
                    await writer.WriteLineAsync(line.AsMemory(), token).ConfigureAwait(false);
            }

            private string PathOf(int id) => Path.Combine(_folder, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        public sealed class Service{{number}}
        {
            private readonly IStore{{number}} _store;

            public Service{{number}}(IStore{{number}} store) => _store = store;

            public int Total { get; private set; }

            public async Task<int> CountAsync(IReadOnlyList<int> ids, CancellationToken token)
            {
                var found = new Dictionary<string, int>();
                foreach (var id in ids)
                {
                    var text = {{(faulty ? "_store.LoadAsync(id, token).Result" : "await _store.LoadAsync(id, token).ConfigureAwait(false)")}};
                    if (!found.TryGetValue(text, out var count) || count < 3)
                        found[text] = count + 1;
                    else
                        Total += Describe(text, count).Length;
                }

                return found.Values.Sum() + Below{{number}}.Sum(ids);
            }

            public string Describe(string name, int count) => count switch
            {
                0 => $"{name} is new",
                1 or 2 => $"{name} was seen {count} times",
                _ => string.Join(", ", Enumerable.Repeat(name, count)),
            };

            public async Task CopyAsync(IStore{{number}} other, IEnumerable<int> ids, CancellationToken token)
            {
                var tasks = ids.Select(async id => await other.SaveAsync(id, await _store.LoadAsync(id, token), token)).ToList();
                await Task.WhenAll(tasks);
                {{(faulty ? "other.SaveAsync(0, \"done\", token);" : "await other.SaveAsync(0, \"done\", token);")}}
            }
        }

        internal static class Below{{number}}
        {
            public static int Sum(IReadOnlyList<int> numbers)
            {
                var sum = 0;
                for (var i = 0; i < numbers.Count; i++)
                    sum += numbers[i] % 2 == 0 ? numbers[i] : Weight(numbers[i]);
                return sum;
            }

            public static int Weight(int number) => number > 1000 ? number / 2 : number * 3;
        }
        """;
}
