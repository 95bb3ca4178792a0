using System;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Costing;

/// <summary>
/// One long file of types that resemble each other, each with something that a fix can convert: the same names stand
/// everywhere, which is the worst case for whoever looks for callers.
/// </summary>
internal static class LargeFile
{
    public static int LinesPerType { get; } = Type(0).Count(letter => letter == '\n') + 1;

    public static string Create(int lines) => Head + string.Concat(Enumerable.Range(0, Math.Max(1, lines / LinesPerType)).Select(Type));

    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Large;


        """;

    private static string Type(int number) => $$"""
        public sealed class Store{{number}} : IDisposable
        {
            private readonly HttpClient _client = new();
            private readonly Dictionary<int, string> _known = new();

            public string Load(int id)
            {
                if (_known.TryGetValue(id, out var known))
                    return known;

                var text = _client.GetStringAsync("https://example.com/" + id).Result;
                _known[id] = text;
                return text;
            }

            public int Count(IEnumerable<int> ids)
            {
                var sum = 0;
                foreach (var id in ids)
                    sum += Load(id).Length + Parse(id.ToString());
                return sum;
            }

            public async Task<int> CountAsync(int id)
            {
                await Task.Yield();
                return Load(id).Length + Next(id, this);
            }

            public async Task<int> MeasureAsync(string path)
            {
                await Task.Yield();
                return First(path).Length;
            }

            private static string First(string path) => File.ReadAllLines(path)[0];

            private static int Parse(string text) => text.Length == 0 ? 0 : int.Parse(text);

            private static int Next(int id, Store{{number}} store)
            {
                var text = store.Load(id);
                for (var i = 0; i < text.Length; i++)
                {
                    if (text[i] == ' ')
                        return i;
                }

                return -1;
            }

            public void Dispose() => _client.PostAsync("https://example.com/bye", null).Wait();
        }


        """;
}
