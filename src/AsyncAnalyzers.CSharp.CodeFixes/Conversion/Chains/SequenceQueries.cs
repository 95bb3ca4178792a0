using System;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// LINQ over an iterator that gives an async sequence: <c>Load().Where(f).ToList()</c> becomes
/// <c>await LoadAsync().Where(f).ToListAsync()</c>, where the target has the operators of <c>System.Linq.AsyncEnumerable</c>.
/// </summary>
internal sealed class SequenceQueries
{
    private const string Suffix = "Async";

    private SequenceQueries(InvocationExpressionSyntax end, bool isLoop)
    {
        End = end;
        IsLoop = isLoop;
    }

    /// <summary>The last operator.</summary>
    public InvocationExpressionSyntax End { get; }

    /// <summary>A <c>foreach</c> runs over what the last operator gives; else that is awaited.</summary>
    public bool IsLoop { get; }

    /// <summary>The query whose source a call is; null where there is none, or where an operator has no asynchronous form.</summary>
    public static SequenceQueries? Over(InvocationExpressionSyntax call, PlanningContext context)
    {
        if (context.Facts.Types.Get("System.Linq.AsyncEnumerable") is not { } operators)
            return null;

        var current = call;
        while (NextOperator(current) is { } next)
        {
            if (context.Model.GetSymbolInfo(next, context.Cancellation).Symbol is not IMethodSymbol { ReducedFrom: not null } method
                || !KnownTypes.Same(method.ContainingType, context.Facts.Types.Get("System.Linq.Enumerable")))
            {
                return null;
            }

            if (!IsSequence(method.ReturnType))
                return Has(operators, method.Name + Suffix) ? new SequenceQueries(next, isLoop: false) : null;
            if (!Has(operators, method.Name))
                return null;
            current = next;
        }

        return current != call && AsyncIterators.LoopOf(current) is not null ? new SequenceQueries(current, isLoop: true) : null;
    }

    /// <summary>The edits; <paramref name="rename"/> gives the iterator its new name.</summary>
    public SiteDraft Draft(InvocationExpressionSyntax call, Func<InvocationExpressionSyntax, InvocationExpressionSyntax> rename, PlanningContext context)
    {
        var source = new NodeEdit(call, node => rename((InvocationExpressionSyntax)node));
        var rest = IsLoop
            ? EnumerationSite.Awaited(AsyncIterators.LoopOf(End)!, node => node, context.NamesAt(End), fault: null, context)
            : new AwaitSite(End, node => CombinedWaitSite.Renamed((InvocationExpressionSyntax)node, NameOf(End) + Suffix), null).Draft(context, context.NamesAt(End), fault: null);
        return rest.IsPossible ? rest with { Edits = rest.Edits.Insert(0, source) } : rest;
    }

    private static InvocationExpressionSyntax? NextOperator(ExpressionSyntax source)
    {
        while (source.Parent is ParenthesizedExpressionSyntax parenthesized)
            source = parenthesized;
        return source.Parent is MemberAccessExpressionSyntax access && access.Expression == source && access.Parent is InvocationExpressionSyntax call && call.Expression == access
            ? call
            : null;
    }

    private static bool IsSequence(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || type is INamedTypeSymbol { Name: "IOrderedEnumerable", TypeKind: TypeKind.Interface };

    private static bool Has(INamedTypeSymbol operators, string name) => operators.GetMembers(name).OfType<IMethodSymbol>().Any(method => method.IsExtensionMethod);

    private static string NameOf(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText;
}
