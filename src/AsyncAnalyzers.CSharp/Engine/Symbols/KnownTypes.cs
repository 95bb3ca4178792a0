using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Symbols;

/// <summary>
/// The types that the rules know by their full metadata name, each looked up once per compilation and only when asked for.
/// This is the one place that may call <c>GetTypeByMetadataName</c>.
/// </summary>
internal sealed class KnownTypes
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new();
    private readonly ConcurrentDictionary<string, INamespaceSymbol?> _namespaces = new();
    private readonly Compilation _compilation;

    public KnownTypes(Compilation compilation) => _compilation = compilation;

    public INamedTypeSymbol? Task => Get("System.Threading.Tasks.Task");

    public INamedTypeSymbol? TaskOfT => Get("System.Threading.Tasks.Task`1");

    public INamedTypeSymbol? ValueTask => Get("System.Threading.Tasks.ValueTask");

    public INamedTypeSymbol? ValueTaskOfT => Get("System.Threading.Tasks.ValueTask`1");

    public INamedTypeSymbol? AsyncEnumerable => Get("System.Collections.Generic.IAsyncEnumerable`1");

    public INamedTypeSymbol? AsyncEnumerator => Get("System.Collections.Generic.IAsyncEnumerator`1");

    public INamedTypeSymbol? AsyncDisposable => Get("System.IAsyncDisposable");

    public INamedTypeSymbol? CancellationToken => Get("System.Threading.CancellationToken");

    public INamedTypeSymbol? NotifyCompletion => Get("System.Runtime.CompilerServices.INotifyCompletion");

    public INamedTypeSymbol? LambdaExpression => Get("System.Linq.Expressions.LambdaExpression");

    public INamedTypeSymbol? Queryable => Get("System.Linq.IQueryable");

    public INamedTypeSymbol? DbSet => Get("Microsoft.EntityFrameworkCore.DbSet`1");

    public INamedTypeSymbol? DbContext => Get("Microsoft.EntityFrameworkCore.DbContext");

    public INamedTypeSymbol? EntityFrameworkOperators => Get("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions");

    /// <summary>The type of that metadata name, or null when the compilation has none or cannot tell which.</summary>
    public INamedTypeSymbol? Get(string metadataName) =>
        _types.TryGetValue(metadataName, out var type) ? type : _types.GetOrAdd(metadataName, Find(metadataName));

    /// <summary>Whether <paramref name="type"/> is, or derives from or implements, the named type.</summary>
    public bool Is(ITypeSymbol? type, string metadataName) => Is(type, Get(metadataName));

    /// <summary>Whether <paramref name="type"/> is, or derives from or implements, <paramref name="ancestor"/> (an original definition).</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        if (type is null || ancestor is null)
            return false;

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Same(current.OriginalDefinition, ancestor))
                return true;
        }

        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.Any(constraint => constraint is not ITypeParameterSymbol && Is(constraint, ancestor));

        return ancestor.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(i => Same(i.OriginalDefinition, ancestor));
    }

    public static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private INamedTypeSymbol? Find(string metadataName)
    {
        // Most of the types that rules ask for belong to frameworks that a project does not reference: two look-ups in every
        // reference for each of them would cost more than many a rule.
        if (metadataName.LastIndexOf('.') is > 0 and var dot && Namespace(metadataName.Substring(0, dot)) is null)
            return null;

#pragma warning disable RS0030 // the one place that looks types up
        var type = _compilation.GetTypeByMetadataName(metadataName);
#pragma warning restore RS0030
        if (type is not null)
            return type;

        // Two references may define the type (a polyfill next to the framework); a public one is the one that code means.
        var candidates = _compilation.GetTypesByMetadataName(metadataName);
        return candidates.FirstOrDefault(t => t.DeclaredAccessibility == Accessibility.Public) ?? candidates.FirstOrDefault();
    }

    private INamespaceSymbol? Namespace(string name)
    {
        if (_namespaces.TryGetValue(name, out var known))
            return known;

        var dot = name.LastIndexOf('.');
        var parent = dot < 0 ? _compilation.GlobalNamespace : Namespace(name.Substring(0, dot));
        return _namespaces.GetOrAdd(name, parent?.GetMembers(name.Substring(dot + 1)).OfType<INamespaceSymbol>().FirstOrDefault());
    }
}
