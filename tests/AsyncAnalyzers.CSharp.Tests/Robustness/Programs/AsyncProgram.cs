using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Programs;

/// <summary>
/// A random program of <c>Grammar.txt</c>: every kind of function, dense in what the rules report. It compiles, because each
/// name is used where it is known and each statement stands where it may.
/// </summary>
internal sealed partial class AsyncProgram
{
    private const int Deep = 5;

    private readonly Random _random;
    private readonly bool _runs;
    private readonly List<Callable> _callables = [];
    private TypeInProgress _type = new("", "");
    private int _names;
    private int _budget;

    /// <param name="seed">The same seed gives the same program.</param>
    /// <param name="types">How many types it has.</param>
    /// <param name="runs">Leave out what needs files, a network or a server and what ends at any time, and call every function.</param>
    public AsyncProgram(int seed, int types, bool runs = false)
    {
        _random = new Random(seed);
        _runs = runs;
        var text = new StringBuilder();
        for (var number = 0; number < types; number++)
        {
            _budget = 8;
            text.AppendLine(Expand("type", Scope.Start, []));
        }

        HasTopLevel = runs || _random.Next(4) == 0;
        _budget = 6;
        if (HasTopLevel)
            text.Insert(0, Expand("program", Scope.Start, []) + "\n" + (runs ? string.Join("\n", _callables.Select(callable => callable.Run())) : "") + "\n");
        var root = CSharpSyntaxTree.ParseText(text.ToString()).GetRoot();
        Text = _random.Next(4) == 0 ? text.ToString() : root.NormalizeWhitespace(eol: "\n").ToFullString() + "\n";
    }

    public string Text { get; }

    public bool HasTopLevel { get; }

    public OutputKind Output => HasTopLevel ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    /// <summary>One random production of that name; names that it declares for what follows are added to <paramref name="declared"/>.</summary>
    private string Expand(string name, Scope scope, List<Known> declared)
    {
        var known = scope.Names.FindAll(candidate => candidate.Sort == name);
        if (known.Count > 0 && _random.Next(3) == 0)
            return known[_random.Next(known.Count)].Name;

        return Fill(Choose(name, scope).Text, scope with { Depth = scope.Depth + 1 }, declared);
    }

    private Production Choose(string name, Scope scope)
    {
        var fitting = Production.All[name].Where(production => production.Tags.All(scope.Allows) && !(_runs && (production.Tags.Contains("framework") || production.Tags.Contains("wild")))).ToList();
        fitting = Narrowed(fitting, production => !production.Tags.Contains("once") || _random.Next(4) == 0);
        fitting = Narrowed(fitting, production => !production.Tags.Contains("call") || CanCall(production));
        if (_random.Next(Deep) < scope.Depth || _budget < 0)
            fitting = Narrowed(fitting, production => production.Tags.Contains("leaf"));
        if (scope.Depth > Deep + 3)
            fitting = Narrowed(fitting, production => production.IsTerminal);
        return fitting[_random.Next(fitting.Count)];
    }

    private static List<Production> Narrowed(List<Production> all, Func<Production, bool> condition)
    {
        var some = all.Where(condition).ToList();
        return some.Count > 0 ? some : all;
    }

    private string Fill(string text, Scope scope, List<Known> declared)
    {
        var names = new List<string>();
        var parameters = new List<Known>();
        var defined = new List<Callable>();
        var filled = Placeholder().Replace(text, match =>
        {
            if (match.Groups["back"] is { Success: true } back)
                return names[int.Parse(back.Value, CultureInfo.InvariantCulture) - 1];

            var (word, modifiers) = (match.Groups["word"].Value, match.Groups["mods"].Value);
            if (word is not ("fresh" or "new" or "par" or "def" or "type"))
                return Part(word, modifiers, scope, parameters);

            var name = Name(word, modifiers, defined);
            names.Add(name);
            if (word == "par")
                parameters.Add(new(modifiers, name));
            if (word == "new")
                declared.Add(new(modifiers, name));
            return name;
        });
        // Not before the end, so that no function calls itself.
        _callables.AddRange(defined);
        return filled;
    }

    private string Name(string word, string modifiers, List<Callable> defined)
    {
        var name = (word is "type" ? "T" : word is "new" or "par" ? modifiers : "m") + _names++.ToString(CultureInfo.InvariantCulture);
        if (word == "type")
            _type = new(name, modifiers);
        if (word == "def")
            defined.Add(new(modifiers.Split(',')[0], name, modifiers, _type));
        return name;
    }

    private string Part(string word, string modifiers, Scope scope, List<Known> parameters)
    {
        var inner = scope.With(modifiers);
        if (word is "body" or "block" or "stmt" or "stmts" or "stmt1" || modifiers.Contains("fn", StringComparison.Ordinal))
            inner = inner with { Names = inner.Names.AddRange(parameters) };
        switch (word)
        {
            case "body":
                parameters.Clear();
                return Body(modifiers.Split(',')[0], inner);
            case "block":
                return "{ " + Statements(inner) + " }";
            case "stmts":
                return Statements(modifiers.Contains("fn", StringComparison.Ordinal) ? inner with { Kind = "" } : inner);
            case "exit":
                return Expand("return." + inner.Kind, inner, []);
            case "call":
                return Call(modifiers, inner);
            case "members" or "statics":
                var member = word == "members" ? "member" : "static";
                return string.Join(" ", Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Expand(member, scope with { HasBase = _type.HasBase }, [])));
            default:
                return Expand(word, word == "member" ? inner with { HasBase = _type.HasBase } : inner, []);
        }
    }

    private string Body(string kind, Scope scope)
    {
        var inner = scope.Body(kind) with { HasBase = scope.HasBase && _type.HasBase };
        var last = kind is "iter" or "aiter" ? "yield return " + Expand("int", inner, []) + ";" : kind is "void" or "avoid" or "atask" ? "" : null;
        return "{ " + Statements(inner, last) + " }";
    }

    /// <summary>Some statements, each of which knows what those before it declare.</summary>
    private string Statements(Scope scope, string? last = "")
    {
        var text = new StringBuilder();
        for (var count = 1 + _random.Next(_budget > 0 ? 3 : 1); count > 0; count--)
        {
            _budget--;
            var declared = new List<Known>();
            text.Append(Note()).Append(Expand("stmt", scope, declared)).Append(' ');
            scope = scope with { Names = scope.Names.AddRange(declared) };
        }

        return text.Append(last ?? Expand("return." + scope.Kind, scope, [])).ToString();
    }

    private string Note() => _random.Next(12) switch
    {
        0 => $"/* n{_names++} */ ",
        1 => $"// n{_names++}\n",
        _ => "",
    };

    private bool CanCall(Production production) => _callables.Exists(callable => callable.Sort == production.Name);

    private string Call(string sort, Scope scope)
    {
        var fitting = _callables.FindAll(callable => callable.Sort == sort);
        return fitting[_random.Next(fitting.Count)].With(Expand("int", scope, []), scope.HasBase ? _type : null);
    }

    [GeneratedRegex(@"@(?<back>\d)|\$(?<word>[a-z]+1?)(:(?<mods>[a-z,]+[a-z]))?")]
    private static partial Regex Placeholder();
}
