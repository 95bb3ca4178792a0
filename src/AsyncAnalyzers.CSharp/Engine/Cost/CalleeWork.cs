using System.Collections.Concurrent;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>What functions of the program cost, in terms of their parameters: once for each function, depth and what decides its way.</summary>
internal sealed class CalleeWork
{
    private const int DeepestCall = 4;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Depth, string Given), WorkEstimate> _known = new();
    private readonly CompilationFacts _facts;
    private readonly LoopIndex _index;
    private readonly Quantities _quantities;

    public CalleeWork(CompilationFacts facts, LoopIndex index, Quantities quantities)
    {
        _facts = facts;
        _index = index;
        _quantities = quantities;
    }

    /// <summary>The work of one call, in terms of the caller's variables; null where the callee is not ours or does little.</summary>
    /// <param name="call">The call.</param>
    /// <param name="caller">The body that the call stands in, which does not call itself once more.</param>
    /// <param name="estimator">Estimates the callee's body.</param>
    /// <param name="depth">How many calls deep the caller is already.</param>
    /// <param name="given">What the caller has been given itself.</param>
    public WorkEstimate? Of(IInvocationOperation call, SyntaxNode? caller, WorkEstimator estimator, int depth, GivenValues given)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (depth >= DeepestCall || Working(method) is not var (target, body) || (caller is not null && _index.CallsBack(body, caller)))
            return null;

        var passed = given.PassedBy(call, target);
        var key = (target, depth, passed.Key);
        var estimate = _known.TryGetValue(key, out var known) ? known : _known.GetOrAdd(key, Bind(body, estimator, depth, passed));
        return estimate.Total.Terms.IsEmpty ? null : InTermsOf(call, target, estimate);
    }

    /// <summary>Whether a function of the program has work of its own, by its symbol and the syntax of its body alone.</summary>
    public bool MayWork(IMethodSymbol method) => Working((method.ReducedFrom ?? method).OriginalDefinition) is not null;

    /// <summary>What a call of the method runs, where it is ours and may loop.</summary>
    private (IMethodSymbol Target, SyntaxNode Body)? Working(IMethodSymbol method) =>
        KnownTypes.Same(method.ContainingAssembly, _facts.Compilation.Assembly) && RunsAtOnce(method) && Target(method) is { } target && Body(target) is { } body && _index.MayLoop(body)
            ? (target, body)
            : null;

    /// <summary>An iterator works when it is enumerated, and an async function is judged by itself.</summary>
    private bool RunsAtOnce(IMethodSymbol method) => !method.IsAsync && !_facts.Awaitables.IsAsynchronousReturn(method.ReturnType) && !IsIterator(method);

    private static bool IsIterator(IMethodSymbol method) =>
        method.ReturnType.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable
            or SpecialType.System_Collections_Generic_IEnumerator_T;

    /// <summary>What the call runs: of a contract its only implementation.</summary>
    private IMethodSymbol? Target(IMethodSymbol method)
    {
        var others = _facts.Implementations.Of(method);
        if (method.IsAbstract)
            return others.Length == 1 ? others[0] : null;

        return others.IsEmpty ? method.PartialImplementationPart ?? method : null;
    }

    private SyntaxNode? Body(IMethodSymbol method)
    {
        var body = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            BaseMethodDeclarationSyntax declaration => declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody,
            LocalFunctionStatementSyntax function => function.Body ?? (SyntaxNode?)function.ExpressionBody,
            _ => null,
        };
        return body is not null && _facts.Compilation.ContainsSyntaxTree(body.SyntaxTree) ? body : null;
    }

    private WorkEstimate Bind(SyntaxNode body, WorkEstimator estimator, int depth, GivenValues given) =>
        _facts.MethodGroups.ModelOf(body.SyntaxTree).GetOperation(body) is { } operation ? estimator.Estimate(operation, depth + 1, body, given) : WorkEstimate.Nothing;

    private WorkEstimate InTermsOf(IInvocationOperation call, IMethodSymbol target, WorkEstimate estimate)
    {
        var (total, numeric, ofApi, ofApis) = (estimate.Total, estimate.Numeric, estimate.WorkOfApi, estimate.OfApis);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } given || given.Ordinal >= target.Parameters.Length)
                continue;

            var parameter = target.Parameters[given.Ordinal];
            var value = new Unknown(parameter.Name, UnknownKind.Value, parameter);
            var size = new Unknown(parameter.Name, UnknownKind.Size, parameter);
            if (total.Mentions(value))
                (total, numeric, ofApi, ofApis) = All(value, Bound(_quantities.Value(argument.Value)));
            if (total.Mentions(size))
                (total, numeric, ofApi, ofApis) = All(size, _quantities.Sizes.Of(argument.Value));

            (Polynomial, Polynomial, Polynomial, Polynomial) All(Unknown unknown, Polynomial known) =>
                (In(total, unknown, known), In(numeric, unknown, known), In(ofApi, unknown, known), In(ofApis, unknown, known));
        }

        return estimate with { Total = total, Numeric = numeric, WorkOfApi = ofApi, OfApis = ofApis, Chain = estimate.Chain.Insert(0, target.Name) };
    }

    private static Polynomial In(Polynomial work, Unknown unknown, Polynomial known) =>
        work.Substitute(unknown, known).Substitute(Unknown.LogOf(unknown), known.Log());

    /// <summary><c>limit = int.MaxValue</c> says that there is none: what ends the loop nobody knows, so it counts once.</summary>
    private static Polynomial Bound(Polynomial argument) => Trips.IsNoBound(argument) ? Polynomial.One : argument;
}
