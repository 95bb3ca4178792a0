using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>What one declaration says about becoming async: symbols and its own code alone, so that a light bulb can ask.</summary>
internal static class ChainCandidate
{
    /// <summary>Names that the compiler looks for; what it finds there must not become a task.</summary>
    private static readonly ImmutableHashSet<string> PatternNames = ImmutableHashSet.Create(
        "GetEnumerator", "MoveNext", "Dispose", "Deconstruct", "Add", "GetAwaiter", "GetResult", "OnCompleted", "GetPinnableReference", "Slice");

    public static ConversionObstacle Check(ChainFunction function) => Check(function.Node, function.Symbol, function.Context);

    public static ConversionObstacle Check(SyntaxNode function, IMethodSymbol symbol, PlanningContext context)
    {
        if (context.Facts.Awaitables.IsAsynchronousReturn(symbol.ReturnType))
            return ConversionObstacle.UnsupportedReturnType;
        if (symbol.IsExtern || PatternNames.Contains(symbol.Name) || IsBoundByAttribute(symbol, context) || FrameworkMembers.AreBound(symbol, context.Facts.Types) || TestDoubles.Contracts(symbol).Any(IsForeign))
            return ConversionObstacle.BoundByContract;
        if (FixedSignature.Has(symbol))
            return ConversionObstacle.RefParameters;
        if (IsPublishedApi(symbol, context))
            return ConversionObstacle.PublicApi;
        if (NewName(symbol, context) is { } name && (HasTwin(symbol, name) || IsHidden(symbol, name)))
            return ConversionObstacle.CounterpartExists;
        return FunctionPlanner.Check(function, symbol, context, AsyncIterators.CanBe(function, symbol, context), allowsParts: true);
    }

    /// <summary>The name with the suffix; null where the name stays: a contract, an option, or the suffix is there.</summary>
    public static string? NewName(IMethodSymbol symbol, PlanningContext context)
    {
        var name = symbol.Name.Substring(symbol.Name.LastIndexOf('.') + 1);
        var facts = context.Facts;
        var keeps = facts.Settings.For(context.Root.SyntaxTree).RenameOnConversion == RenamePolicy.Keep
            || symbol.IsAsync
            || name.EndsWith("Async", System.StringComparison.Ordinal)
            || KnownTypes.Same(symbol, facts.EntryPoint)
            || AttributedMembers.AreTests(symbol, facts.Types)
            || FrameworkMembers.KeepTheirName(symbol, facts.Types)
            || IsRequestHandler(symbol, context);
        return keeps ? null : name + "Async";
    }

    // An action has its route in attributes, and may return a task.
    private static bool IsBoundByAttribute(IMethodSymbol symbol, PlanningContext context) =>
        AttributedMembers.AreBound(symbol, context.Facts.Types) && !IsRequestHandler(symbol, context);

    private static bool IsForeign(IMethodSymbol contract) => contract.DeclaringSyntaxReferences.IsEmpty;

    public static bool IsRequestHandler(IMethodSymbol symbol, PlanningContext context) =>
        symbol.MethodKind != MethodKind.LocalFunction && context.Facts.Contexts.OfMember(symbol).Kind == ContextKind.Request;

    /// <summary>Programs that nobody sees here may call it.</summary>
    public static bool IsPublishedApi(IMethodSymbol method, PlanningContext context)
    {
        if (context.Facts.Settings.For(context.Root.SyntaxTree).AppKind != AppKind.Library)
            return false;
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    /// <summary>Whether the type has a method already that would be the same afterwards.</summary>
    private static bool HasTwin(IMethodSymbol symbol, string name) =>
        symbol.MethodKind != MethodKind.LocalFunction
        && symbol.ContainingType.GetMembers(name).OfType<IMethodSymbol>().Any(other => HasSameParameters(other, symbol));

    /// <summary>An extension method's callers would call the receiver's own member of that name.</summary>
    private static bool IsHidden(IMethodSymbol symbol, string name) =>
        symbol.IsExtensionMethod && symbol.Parameters[0].Type.MembersNamed(name).OfType<IMethodSymbol>().Any(member => !member.IsStatic);

    // A token more or less is still the other half of the pair.
    private static bool HasSameParameters(IMethodSymbol other, IMethodSymbol symbol) =>
        symbol.Parameters.Length <= other.Parameters.Length
        && symbol.Parameters.Zip(other.Parameters, (left, right) => IsSame(left.Type, right.Type)).All(same => same)
        && other.Parameters.Skip(symbol.Parameters.Length).All(parameter => parameter.Type.Name == "CancellationToken");

    private static bool IsSame(ITypeSymbol left, ITypeSymbol right) =>
        KnownTypes.Same(left.OriginalDefinition, right.OriginalDefinition)
        || (left is ITypeParameterSymbol first && right is ITypeParameterSymbol second && first.Ordinal == second.Ordinal);
}
