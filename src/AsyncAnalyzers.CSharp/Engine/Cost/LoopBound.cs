using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>The bound of a loop.</summary>
/// <param name="Trips">How often the body runs.</param>
/// <param name="Counter">The variable that counts, or null where the loop goes over a collection.</param>
internal sealed record LoopBound(Trips Trips, ISymbol? Counter);
