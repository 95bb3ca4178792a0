using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Pairs in which one form is only a cover for the other: <c>Task FindAsync() => Task.FromResult(Find())</c>, where awaiting
/// gains nothing, and <c>void Start() => Enqueue(StartAsync)</c>, which waits for nothing. Judged by the syntax of the
/// declarations alone, since they may stand in another file.
/// </summary>
internal static class HollowTwins
{
    private static readonly ImmutableHashSet<string> Blocking = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Wait", "WaitAll", "Result", "GetResult", "GetAwaiter", "Run", "RunSynchronously", "WaitAndUnwrapException");

    public static bool Contains(IMethodSymbol method, IMethodSymbol counterpart, ITypeSymbol? receiver, SourceImplementations implementations, Func<bool> isOnLoop) =>
        OnReceiver(counterpart, receiver).LastOrDefault() is { } found && Declarations(found).Any(OnlyThrows)
        || OnReceiver(counterpart, receiver).Any(candidate => Declarations(candidate).Any(declaration => GainsNothing(declaration, method.Name, isOnLoop)) || WrapsByOverload(candidate, method.Name))
        || (implementations.Of(counterpart.OriginalDefinition).SelectMany(found => Declarations(found.Method)).ToList() is { Count: > 0 } bodies && bodies.All(body => GainsNothing(body, method.Name, isOnLoop)))
        || (method.ReturnsVoid && Declarations(method).Any(declaration => OnlyStarts(declaration, counterpart.Name)));

    /// <summary>The counterpart and what the receiver's own type and its bases have under that name.</summary>
    private static IEnumerable<IMethodSymbol> OnReceiver(IMethodSymbol counterpart, ITypeSymbol? receiver)
    {
        yield return counterpart;
        for (var type = receiver; type is not null && !KnownTypes.Same(type, counterpart.ContainingType); type = type.BaseType)
        {
            foreach (var member in type.GetMembers(counterpart.Name).OfType<IMethodSymbol>())
                yield return member;
        }
    }

    private static IEnumerable<SyntaxNode> Declarations(IMethodSymbol method) =>
        (method.ReducedFrom ?? method).DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());

    /// <summary>On an event loop, another thread that waits in the place of this one is a gain.</summary>
    private static bool GainsNothing(SyntaxNode declaration, string synchronous, Func<bool> isOnLoop) =>
        OnlyWraps(declaration, synchronous) && !(declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(IsOffload) && isOnLoop());

    private static bool OnlyWraps(SyntaxNode declaration, string synchronous) =>
        declaration.DescendantNodes().OfType<AwaitExpressionSyntax>().All(await => IsOffload(Awaited(await)))
        && declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => NameOf(call.Expression) == synchronous);

    private static ExpressionSyntax Awaited(AwaitExpressionSyntax await)
    {
        var awaited = await.Expression;
        while (awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "Unwrap" } view })
            awaited = view.Expression;

        return awaited;
    }

    /// <summary><c>Task.Run(() => Load())</c>: another thread waits in the place of this one.</summary>
    private static bool IsOffload(ExpressionSyntax value) => value is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "Run" or "StartNew",
            Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Factory", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" } },
        },
    };

    /// <summary><c>WriteAsync(b, i, c) => WriteAsync(b.AsMemory(i, c))</c>, whose other form wraps the synchronous one.</summary>
    private static bool WrapsByOverload(IMethodSymbol counterpart, string synchronous) =>
        Declarations(counterpart).Any(declaration => OnlyWraps(declaration, counterpart.Name))
        && counterpart.ContainingType.GetMembers(counterpart.Name).OfType<IMethodSymbol>()
            .Any(other => !KnownTypes.Same(other, counterpart.OriginalDefinition) && Declarations(other).Any(declaration => OnlyWraps(declaration, synchronous)));

    /// <summary><c>Task MapAsync(T t) => throw new NotImplementedException();</c>, which nobody on the way to the receiver has overridden.</summary>
    private static bool OnlyThrows(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
        MethodDeclarationSyntax { Body.Statements: { Count: 1 } statements } => statements[0] is ThrowStatementSyntax,
        _ => false,
    };

    private static bool OnlyStarts(SyntaxNode declaration, string asynchronous)
    {
        var names = declaration.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText).ToList();
        return names.Contains(asynchronous) && !names.Any(Blocking.Contains);
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
