using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>
/// How often elements of arrays of numbers are read or written. That two unknown sizes multiply counts where the elements are the
/// cells of a table, whose places two loops move, or the pairs of one list: there is so much data, or so much to compare. Lists that
/// are gone through anew for each element of another are mostly short.
/// </summary>
internal sealed class NumericWork
{
    private readonly List<Polynomial> _counts = [];
    private readonly HashSet<ISymbol> _placing = new(SymbolEqualityComparer.Default);
    private bool _hasTable;

    /// <summary>The parameters of the function that places of elements are computed from.</summary>
    public IEnumerable<ISymbol> Placing => _placing;

    /// <summary>All of it, without products that belong to no table.</summary>
    public Polynomial Sum() => _hasTable ? Polynomial.Sum(_counts) : Polynomial.Sum(_counts.SelectMany(count => count.Terms).Where(term => term.Degree < 2).Select(Polynomial.Of));

    public void Add(IOperation element, double weight, WorkScope scope)
    {
        if (IsOnStack(element))
            return;

        var place = ElementPlace.Of(element);
        _placing.UnionWith(place.Parameters);
        _counts.Add(scope.Count.Times(weight));
        _hasTable |= scope.Count.Degree >= 2 && (DegreeOfNumbers(scope.CountOf(loop => place.MovesWith(loop) && !IsSearch(loop))) + place.Lambdas >= 2 || HasPairs(scope));
    }

    /// <summary>
    /// Numbers that a function goes through count as often as it is called where it is told the round, as in a function for one
    /// row. Otherwise it looks something up, and how often is another matter.
    /// </summary>
    public Polynomial Add(WorkEstimate callee, IInvocationOperation call, WorkScope scope)
    {
        var places = call.Arguments.Where(argument => argument.Parameter is { } parameter && callee.Places(parameter.Ordinal)).Select(argument => ElementPlace.Of(argument.Value)).ToList();
        foreach (var place in places)
            _placing.UnionWith(place.Parameters);

        var isTable = callee.Numeric.Degree >= 2 || places.Any(place => place.MovesInSteps);
        var count = isTable ? scope.Repeat(callee.Numeric) : callee.Numeric;
        _hasTable |= isTable && count.Degree >= 2;
        _counts.Add(count);
        return count;
    }

    /// <summary>What has room on the stack is little.</summary>
    private static bool IsOnStack(IOperation element) =>
        element.ChildOperations.FirstOrDefault()?.Unwrap() is ILocalReferenceOperation local
        && VariableWrites.Around(local).OnlyValueOf(local.Local)?.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax;

    /// <summary>Each element of a list with each other.</summary>
    private static bool HasPairs(WorkScope scope) => scope.CountOf(loop => !IsSearch(loop)).Leading.Factors.Any(factor => factor.Unknown.IsOfNumbers && factor.Power >= 2);

    /// <summary>A loop that ends by the element that it has come to, as in sorting by insertion, goes through few.</summary>
    private static bool IsSearch(ILoopOperation loop) => (loop as IForLoopOperation)?.Condition is { } head ? ReadsElement(head) : (loop as IWhileLoopOperation)?.Condition is { } condition && ReadsElement(condition);

    private static bool ReadsElement(IOperation condition) => condition.Descendants().Any(part => part is IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: false });

    /// <summary>Texts that are compared letter by letter are mostly names.</summary>
    private static double DegreeOfNumbers(Polynomial count) => count.Leading.Factors.Sum(factor => factor.Unknown.IsOfNumbers ? factor.Power : 0);
}
