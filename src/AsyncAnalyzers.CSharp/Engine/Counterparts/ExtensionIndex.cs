using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// The extension methods whose name ends in <c>Async</c>, by name. What references hold is read once per assembly symbol,
/// which outlives the compilations of an editor; what source holds is found by a name index per syntax tree.
/// </summary>
internal sealed class ExtensionIndex
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, Dictionary<string, List<IMethodSymbol>>> Metadata = new();
    private static readonly ConditionalWeakTable<SyntaxTree, AsyncNames> Source = new();

    private readonly ConcurrentDictionary<string, ImmutableArray<IMethodSymbol>> _methods = new();
    private readonly Compilation _compilation;
    private AsyncNames? _sourceNames;
    private ImmutableArray<Dictionary<string, List<IMethodSymbol>>> _references;

    public ExtensionIndex(Compilation compilation) => _compilation = compilation;

    public ImmutableArray<IMethodSymbol> Named(string name) => _methods.GetOrAdd(name, Find);

    /// <summary>Whether source declares any method called <paramref name="name"/> with <c>Async</c> behind it.</summary>
    public bool IsNameInSource(string name) => SourceNames().Synchronous.Contains(name);

    private ImmutableArray<IMethodSymbol> Find(string name)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        foreach (var reference in References())
        {
            if (reference.TryGetValue(name, out var methods))
                found.AddRange(methods);
        }

        if (SourceNames().Extensions.Contains(name))
            found.AddRange(_compilation.GetSymbolsWithName(name, SymbolFilter.Member).OfType<IMethodSymbol>().Where(m => m.IsExtensionMethod));
        return found.ToImmutable();
    }

    // MightContainExtensionMethods is one attribute look-up and rules out most references.
    private ImmutableArray<Dictionary<string, List<IMethodSymbol>>> References()
    {
        if (_references.IsDefault)
        {
            _references = _compilation.SourceModule.ReferencedAssemblySymbols
                .Where(assembly => assembly.MightContainExtensionMethods)
                .Select(assembly => Metadata.GetValue(assembly, Index))
                .Where(index => index.Count > 0)
                .ToImmutableArray();
        }

        return _references;
    }

    private AsyncNames SourceNames()
    {
        if (_sourceNames is { } known)
            return known;

        var names = new AsyncNames(new HashSet<string>(), new HashSet<string>());
        foreach (var tree in _compilation.SyntaxTrees)
        {
            var inTree = Source.GetValue(tree, NamesIn);
            names.Extensions.UnionWith(inTree.Extensions);
            names.Synchronous.UnionWith(inTree.Synchronous);
        }

        return _sourceNames = names;
    }

    private static AsyncNames NamesIn(SyntaxTree tree)
    {
        var names = new AsyncNames(new HashSet<string>(), new HashSet<string>());
        var methods = tree.GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(method => IsAsyncName(method.Identifier.ValueText));
        foreach (var method in methods)
        {
            var name = method.Identifier.ValueText;
            names.Synchronous.Add(name.Substring(0, name.Length - "Async".Length));
            if (method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true)
                names.Extensions.Add(name);
        }

        return names;
    }

    private static Dictionary<string, List<IMethodSymbol>> Index(IAssemblySymbol assembly)
    {
        var index = new Dictionary<string, List<IMethodSymbol>>();
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var child in current.GetNamespaceMembers())
                pending.Push(child);
            foreach (var type in current.GetTypeMembers().Where(t => t is { MightContainExtensionMethods: true, DeclaredAccessibility: Accessibility.Public }))
                Add(index, type);
        }

        return index;
    }

    private static void Add(Dictionary<string, List<IMethodSymbol>> index, INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(m => IsAsyncName(m.Name) && m.IsExtensionMethod))
        {
            if (!index.TryGetValue(method.Name, out var methods))
                index.Add(method.Name, methods = new List<IMethodSymbol>());
            methods.Add(method);
        }
    }

    private static bool IsAsyncName(string name) => name.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>The names of extension methods that end in <c>Async</c>, and the names that all such methods would have without it.</summary>
    private sealed record AsyncNames(HashSet<string> Extensions, HashSet<string> Synchronous);
}
