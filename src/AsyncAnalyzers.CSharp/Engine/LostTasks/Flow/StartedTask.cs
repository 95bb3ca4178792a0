using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;

/// <summary>A task that was started into a local, or into a collection that a local holds.</summary>
/// <param name="Local">The local.</param>
/// <param name="Start">The syntax of the call that starts the task.</param>
internal sealed record StartedTask(ILocalSymbol Local, SyntaxNode Start)
{
    public bool Equals(StartedTask? other) => other is not null && Start == other.Start && SymbolEqualityComparer.Default.Equals(Local, other.Local);

    public override int GetHashCode() => Start.GetHashCode();
}
