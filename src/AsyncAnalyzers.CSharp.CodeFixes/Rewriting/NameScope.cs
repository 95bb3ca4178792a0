using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Writes the names of types as briefly as one place allows, and collects the namespaces that must be imported for that.</summary>
internal sealed class NameScope
{
    private readonly SemanticModel _model;
    private readonly int _position;
    private readonly HashSet<string> _usings = new();

    public NameScope(SemanticModel model, int position)
    {
        _model = model;
        _position = position;
    }

    /// <summary>The namespaces to import.</summary>
    public IReadOnlyCollection<string> Usings => _usings;

    /// <summary>The type of a fully qualified name, or null when no reference has it.</summary>
    public INamedTypeSymbol? Resolve(string qualifiedName)
    {
        var name = SyntaxFactory.ParseTypeName("global::" + qualifiedName);
        var type = _model.GetSpeculativeTypeInfo(_position, name, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        return type is INamedTypeSymbol { TypeKind: not TypeKind.Error } named ? named : null;
    }

    /// <summary>The name of a fully qualified type as it is written here.</summary>
    public string Write(string qualifiedName) => Resolve(qualifiedName) is { } type ? Write(type) : qualifiedName;

    /// <summary>The name of a type as it is written here, without the type arguments.</summary>
    public string Write(INamedTypeSymbol type)
    {
        var minimal = type.ToMinimalDisplayString(_model, _position, SymbolDisplayFormat.MinimallyQualifiedFormat
            .WithGenericsOptions(SymbolDisplayGenericsOptions.None));
        if (minimal.IndexOf('.') < 0 || type.ContainingType is not null || type.ContainingNamespace.IsGlobalNamespace)
            return minimal;
        if (!IsFree(type.Name, type.Arity))
            return minimal;
        _usings.Add(NameOf(type.ContainingNamespace));
        return type.Name;
    }

    /// <summary>Imports the namespace of an extension method unless the method is already in scope.</summary>
    public void Import(IMethodSymbol extension)
    {
        var space = extension.ContainingNamespace;
        if (space.IsGlobalNamespace || IsInScope(extension))
            return;
        _usings.Add(NameOf(space));
    }

    private bool IsInScope(IMethodSymbol extension)
    {
        var receiver = extension.ReducedFrom is not null
            ? extension.ReceiverType
            : extension.Parameters.FirstOrDefault()?.Type;
        var original = (extension.ReducedFrom ?? extension).OriginalDefinition;
        return _model
            .LookupSymbols(_position, receiver as INamespaceOrTypeSymbol, extension.Name, includeReducedExtensionMethods: true)
            .OfType<IMethodSymbol>()
            .Any(found => SymbolEqualityComparer.Default.Equals((found.ReducedFrom ?? found).OriginalDefinition, original));
    }

    // Another type of this name and arity would win over the import, or clash with it.
    private bool IsFree(string name, int arity) =>
        !_model.LookupNamespacesAndTypes(_position, name: name)
            .Any(found => found is not INamedTypeSymbol type || type.Arity == arity);

    private static string NameOf(INamespaceSymbol space) =>
        space.ContainingNamespace is null or { IsGlobalNamespace: true }
            ? space.Name
            : NameOf(space.ContainingNamespace) + "." + space.Name;
}
