using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// Streams of one's own whose asynchronous members do their work at once and give completed tasks: blocks of memory, counters,
/// hashes. By syntax, since the declarations may stand in other files; one walk for each type.
/// </summary>
internal static class UnwaitingStreams
{
    private static readonly ImmutableHashSet<string> Asynchronous = ImmutableHashSet.Create(StringComparer.Ordinal, "ReadAsync", "WriteAsync", "FlushAsync", "CopyToAsync");

    private static readonly ConditionalWeakTable<ITypeSymbol, object> Answers = new();

    /// <summary>
    /// A type that leaves all of them to <c>Stream</c> says nothing, since it may stand before a file; nor does an abstract one.
    /// </summary>
    public static bool Contains(ITypeSymbol? type) =>
        type is { IsAbstract: false, DeclaringSyntaxReferences.Length: > 0 } && (bool)Answers.GetValue(type.OriginalDefinition, asked => AreImmediate(asked));

    /// <summary>Whether a function is one of those members: who has written all of them so has decided for it.</summary>
    public static bool Include(IMethodSymbol? function) =>
        function is { IsOverride: true } && Asynchronous.Contains(function.Name) && Contains(function.ContainingType);

    /// <summary>Whether a type of one's own overrides them by what takes its time.</summary>
    public static bool MayWait(ITypeSymbol? type) =>
        type is { DeclaringSyntaxReferences.Length: > 0 } && Overrides(type).Any() && !Contains(type);

    private static IEnumerable<IMethodSymbol> Overrides(ITypeSymbol type) =>
        Asynchronous.SelectMany(name => type.GetMembers(name)).OfType<IMethodSymbol>().Where(method => method.IsOverride);

    private static bool AreImmediate(ITypeSymbol type)
    {
        var members = Overrides(type).ToList();
        return members.Any(method => method.Name is "ReadAsync" or "WriteAsync")
            && members.All(method => method.DeclaringSyntaxReferences.Length == 1 && method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax declaration && IsImmediate(declaration));
    }

    private static bool IsImmediate(MethodDeclarationSyntax method) =>
        method is not { Body: null, ExpressionBody: null }
        && !method.DescendantNodes().Any(node => node is AwaitExpressionSyntax || IsPromise(node))
        && method.DescendantNodes().OfType<InvocationExpressionSyntax>().All(IsImmediate);

    /// <summary><c>source.Task</c>, which somebody else completes.</summary>
    private static bool IsPromise(SyntaxNode node) => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Task", Parent: not MemberAccessExpressionSyntax };

    /// <summary>Another form of the same stream does as it does; any other asynchronous function, and any work for a thread of the pool, may end later.</summary>
    private static bool IsImmediate(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } => Asynchronous.Contains(name) || !IsLater(name),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => Asynchronous.Contains(name) || !IsLater(name),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } => !IsLater(name),
        _ => false,
    };

    private static bool IsLater(string name) => name.EndsWith("Async", StringComparison.Ordinal) || name is "Run" or "StartNew" or "ContinueWith";
}
