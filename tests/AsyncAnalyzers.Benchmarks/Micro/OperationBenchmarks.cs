using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace AsyncAnalyzers.Benchmarks.Micro;

/// <summary>
/// What the operations cost that the work estimate weighs: time for each of a thousand. The weights in
/// <c>Engine/Cost/OperationWeights.cs</c> are these figures in nanoseconds, rounded to what a slower machine would show.
/// </summary>
public class OperationBenchmarks
{
    private const int Rounds = 1000;

    private readonly int[] _array = [.. Enumerable.Range(0, Rounds)];
    private readonly double[] _numbers = [.. Enumerable.Range(0, Rounds).Select(i => (double)i)];
    private readonly List<int> _list = [.. Enumerable.Range(0, Rounds)];
    private readonly Dictionary<int, int> _map = Enumerable.Range(0, Rounds).ToDictionary(i => i);
    private readonly int[] _shuffled = [.. Enumerable.Range(0, Rounds).OrderBy(i => i * 7919L % 1009)];
    private object? _made;

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Arithmetic()
    {
        var sum = 1;
        for (var i = 0; i < Rounds; i++)
            sum = (sum * 31) ^ i;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public double Indexing()
    {
        var sum = 0.0;
        for (var i = 0; i < Rounds; i++)
            sum += _numbers[_array[i]];
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int ListIndexing()
    {
        var sum = 0;
        for (var i = 0; i < Rounds; i++)
            sum += _list[i];
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Call()
    {
        var sum = 0;
        for (var i = 0; i < Rounds; i++)
            sum += Called(i);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int DictionaryLookup()
    {
        var sum = 0;
        for (var i = 0; i < Rounds; i++)
            sum += _map[i];
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public object? Allocation()
    {
        for (var i = 0; i < Rounds; i++)
            _made = new Node(i, _made);
        var made = _made;
        _made = null;
        return made;
    }

    /// <summary>One element through two operators.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int QueryElement() => _list.Where(i => i > 3).Select(i => i + 1).Sum();

    /// <summary>A thousand elements: some ten thousand comparisons, which is how the model counts them.</summary>
    [Benchmark(OperationsPerInvoke = Rounds * 10)]
    public int OrderedElement() => _shuffled.OrderBy(i => i).ToArray().Length;

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int SearchedElement() => _list.IndexOf(-1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Called(int value) => value + 1;

    private sealed record Node(int Value, object? Next);
}
