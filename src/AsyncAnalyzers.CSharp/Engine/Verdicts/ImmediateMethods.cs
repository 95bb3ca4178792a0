using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Methods of this compilation that return at once: they look up, compute or start something, and call nothing that waits.
/// <c>GetRole(id)</c> reads the cache where <c>GetRoleAsync(id)</c> asks the server; <c>Refresh()</c> starts what
/// <c>RefreshAsync()</c> awaits. The counterpart of such a method would be dearer, and may do something else.
/// </summary>
internal sealed class ImmediateMethods
{
    private const int DeepestCall = 3;

    // By depth, too: what is known to some depth is asked for again at each call of a method.
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Depth), bool> _known = new();
    private readonly CompilationFacts _facts;

    public ImmediateMethods(CompilationFacts facts) => _facts = facts;

    /// <summary>Bodies are bound for this question, but only of methods that would be reported, and once for each.</summary>
    public bool Contains(IMethodSymbol method) => ReturnsAtOnce((method.ReducedFrom ?? method).OriginalDefinition, DeepestCall);

    private bool ReturnsAtOnce(IMethodSymbol method, int depth)
    {
        if (depth == 0 || !KnownTypes.Same(method.ContainingAssembly, _facts.Compilation.Assembly))
            return false;

        return _known.TryGetValue((method, depth), out var known) ? known : _known.GetOrAdd((method, depth), Bodies(method).DefaultIfEmpty().All(body => DoesNotWait(body, depth)));
    }

    /// <summary>The bodies that a call may run: those of implementations and overrides too.</summary>
    private IEnumerable<SyntaxNode?> Bodies(IMethodSymbol method)
    {
        if (!method.IsAbstract)
            yield return Body(method);
        foreach (var other in _facts.Implementations.Of(method))
            yield return Body(other);
    }

    private static SyntaxNode? Body(IMethodSymbol method) => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        BaseMethodDeclarationSyntax declaration => declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody,
        LocalFunctionStatementSyntax function => function.Body ?? (SyntaxNode?)function.ExpressionBody,
        _ => null,
    };

    /// <summary>
    /// Something is done in it, and none of it waits. An empty body proves nothing: what stands for it elsewhere may wait.
    /// </summary>
    private bool DoesNotWait(SyntaxNode? body, int depth)
    {
        if (body is null || !_facts.Compilation.ContainsSyntaxTree(body.SyntaxTree))
            return false;

        var model = _facts.MethodGroups.ModelOf(body.SyntaxTree);
        var doesSomething = false;
        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                    break;
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is not IMethodSymbol called || MayWait(called, call, model, depth):
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" }:
                case BaseObjectCreationExpressionSyntax creation when model.GetSymbolInfo(creation).Symbol is not { } constructor || _facts.Blocking.IsSuspectMember(constructor):
                    return false;
                case InvocationExpressionSyntax or ElementAccessExpressionSyntax:
                    doesSomething = true;
                    break;
            }
        }

        return doesSomething;
    }

    private bool MayWait(IMethodSymbol called, InvocationExpressionSyntax call, SemanticModel model, int depth)
    {
        var definition = (called.ReducedFrom ?? called).OriginalDefinition;
        if (_facts.Awaitables.IsAsynchronousReturn(definition.ReturnType))
            return false;
        if (definition.MethodKind == MethodKind.DelegateInvoke || (definition.Name != "Dispose" && _facts.Blocking.IsSuspectMember(definition)) || IsQuery(called, call, model))
            return true;
        if (KnownTypes.Same(definition.ContainingAssembly, _facts.Compilation.Assembly))
            return !ReturnsAtOnce(definition, depth - 1);
        if (_facts.Catalogue.Find(definition, CatalogueKind.PrefersSync) is not null || _facts.Types.Is(definition.ContainingType, "System.Data.IDataRecord"))
            return false;

        if (KnownTypes.Same(definition.ContainingType, _facts.Types.Get("System.Linq.Enumerable")))
            return false;

        return !IsOfFramework(definition) || _facts.Counterparts.MayExist(definition, null);
    }

    /// <summary>LINQ over a query goes to its provider.</summary>
    private bool IsQuery(IMethodSymbol called, InvocationExpressionSyntax call, SemanticModel model) =>
        called.IsExtensionMethod
        && (call.Expression is MemberAccessExpressionSyntax access ? access.Expression : call.ArgumentList.Arguments.FirstOrDefault()?.Expression) is { } source
        && KnownTypes.Is(model.GetTypeInfo(source).Type, _facts.Types.Queryable);

    /// <summary>The parts of .NET that do no I/O; of what a package does nobody knows.</summary>
    private static bool IsOfFramework(IMethodSymbol method)
    {
        var spaces = method.ContainingNamespace.ToString();
        return (spaces == "System" || StartsWith(spaces, "System.") || StartsWith(spaces, "Microsoft."))
            && !StartsWith(spaces, "System.IO")
            && !StartsWith(spaces, "System.Net")
            && !StartsWith(spaces, "System.Data")
            && !StartsWith(spaces, "System.Diagnostics")
            && !StartsWith(spaces, "Microsoft.Data")
            && !StartsWith(spaces, "Microsoft.EntityFrameworkCore");
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);
}
