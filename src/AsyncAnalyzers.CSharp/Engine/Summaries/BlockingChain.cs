using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>How a function comes to block: the functions it goes through, the first one included, and the API at the end.</summary>
/// <param name="Functions">At least the function that was asked about.</param>
/// <param name="Places">Where each of them calls the next, and the last one the API.</param>
/// <param name="End">The API that blocks.</param>
internal sealed record BlockingChain(ImmutableArray<IMethodSymbol> Functions, ImmutableArray<SourcePlace> Places, BlockingStep End)
{
    /// <summary>Which rule would report the end of the chain in asynchronous code.</summary>
    public FaultKind Kind => End.Kind;

    /// <summary>As messages print it: <c>Save → Flush → FileStream.Write</c>; a type is named where the chain enters it.</summary>
    /// <param name="caller">The type that the chain starts from.</param>
    public string Describe(INamedTypeSymbol? caller)
    {
        var text = new StringBuilder();
        var (type, assembly) = ((INamedTypeSymbol?)caller, caller?.ContainingAssembly);
        foreach (var function in Functions)
        {
            text.Append(KnownTypes.Same(function.ContainingType, type) ? NameOf(function) : SymbolNames.Of(Named(function)));
            if (assembly is not null && function.ContainingAssembly?.Identity.Name != assembly.Identity.Name)
                text.Append(" (").Append(function.ContainingAssembly!.Name).Append(".dll)");
            text.Append(" → ");
            (type, assembly) = (function.ContainingType, function.ContainingAssembly);
        }

        return text.Append(End.Api).ToString();
    }

    /// <summary>The additional locations of a report in <paramref name="compilation"/>, in the order of the chain.</summary>
    public IEnumerable<Location> LocationsIn(Compilation compilation) => Places.Select(place => place.LocationIn(compilation));

    private static string NameOf(IMethodSymbol function) =>
        function.MethodKind == MethodKind.Constructor ? SymbolNames.Of(function) : Named(function).Name;

    /// <summary>An accessor is known by its property.</summary>
    private static ISymbol Named(IMethodSymbol function) => function.AssociatedSymbol ?? function;
}
