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

    /// <summary>How many functions the chain has: behind an assembly that publishes summaries more than are listed.</summary>
    public int Length { get; init; } = Functions.Length;

    /// <summary>Some function of the chain calls the next one through a delegate.</summary>
    public bool HasDelegates { get; init; }

    /// <summary>As messages print it: <c>Save → Flush → FileStream.Write</c>; a type is named where the chain enters it.</summary>
    /// <param name="caller">The type that the chain starts from.</param>
    public string Describe(INamedTypeSymbol? caller) => Describe(Functions, caller, caller?.ContainingAssembly);

    /// <summary>What follows the first function, as other assemblies print it.</summary>
    public string DescribeRest() => Describe(Functions.Skip(1), Functions[0].ContainingType, home: null);

    /// <summary>Of other assemblies than <paramref name="home"/> only what everybody can see is named, in an editor as in a build.</summary>
    private string Describe(IEnumerable<IMethodSymbol> functions, INamedTypeSymbol? type, IAssemblySymbol? home)
    {
        var text = new StringBuilder();
        var assembly = type?.ContainingAssembly;
        foreach (var function in functions.Where(function => IsSame(function.ContainingAssembly, home) || Visibility.ReachesOutside(function)))
        {
            text.Append(KnownTypes.Same(function.ContainingType, type) || function.MethodKind == MethodKind.AnonymousFunction ? NameOf(function) : SymbolNames.Of(Named(function)));
            if (assembly is not null && function.MethodKind != MethodKind.AnonymousFunction && !IsSame(function.ContainingAssembly, assembly))
                text.Append(" (").Append(function.ContainingAssembly!.Name).Append(".dll)");
            text.Append(" → ");
            (type, assembly) = (function.ContainingType, function.ContainingAssembly);
        }

        return text.Append(End.Api).ToString();
    }

    /// <summary>The additional locations of a report in <paramref name="compilation"/>, in the order of the chain.</summary>
    public IEnumerable<Location> LocationsIn(Compilation compilation) => Places.Select(place => place.LocationIn(compilation));

    /// <summary>By identity: one project may be another symbol in each compilation.</summary>
    private static bool IsSame(IAssemblySymbol? assembly, IAssemblySymbol? other) => assembly?.Identity.Name == other?.Identity.Name;

    private static string NameOf(IMethodSymbol function) => function.MethodKind switch
    {
        MethodKind.Constructor => SymbolNames.Of(function),
        MethodKind.AnonymousFunction => HeldLambdas.NameOf(function),
        _ => Named(function).Name,
    };

    /// <summary>An accessor is known by its property.</summary>
    private static ISymbol Named(IMethodSymbol function) => function.AssociatedSymbol ?? function;
}
