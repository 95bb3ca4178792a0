using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// The functions of one compilation by their names. Every project that refers to it looks them up here, so that a solution's
/// functions are filed once.
/// </summary>
internal sealed class FunctionNames
{
    /// <summary>No function.</summary>
    public const int None = -1;

    private static readonly ConditionalWeakTable<Compilation, FunctionNames> Compilations = new();

    // Most names belong to one function: a list for each would cost more than the functions.
    private readonly Dictionary<string, int> _first;
    private readonly NamedFunction[] _functions;
    private readonly int[] _next;

    private FunctionNames(Compilation compilation)
    {
        _functions = compilation.SyntaxTrees.SelectMany(tree => TreeNames.Of(tree).Functions).ToArray();
        _next = new int[_functions.Length];
        _first = new Dictionary<string, int>(_functions.Length, StringComparer.Ordinal);
        for (var i = 0; i < _functions.Length; i++)
        {
            _next[i] = _first.TryGetValue(_functions[i].Name, out var namesake) ? namesake : None;
            _first[_functions[i].Name] = i;
        }
    }

    public static FunctionNames Of(Compilation compilation) => Compilations.GetValue(compilation, key => new FunctionNames(key));

    public bool Contains(string name) => _first.ContainsKey(name);

    /// <summary>Where the functions of a name begin, or <see cref="None"/>.</summary>
    public int First(string name) => _first.TryGetValue(name, out var at) ? at : None;

    public int Next(int at) => _next[at];

    public NamedFunction this[int at] => _functions[at];
}
