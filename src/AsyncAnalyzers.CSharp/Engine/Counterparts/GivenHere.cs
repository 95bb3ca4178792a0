using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>What a function puts into a property or field of its own object before it uses it: <c>Body = await Read(); Body.CopyTo(target);</c></summary>
internal static class GivenHere
{
    /// <summary>All values that the function gives; none where it may come to the use without having given any.</summary>
    public static List<IOperation> Of(IMemberReferenceOperation use)
    {
        var given = use.Root().Descendants().OfType<ISimpleAssignmentOperation>().Where(assignment => IsOwn(assignment.Target, use.Member)).ToList();
        return IsOwn(use, use.Member) && given.Any(assignment => IsPassedBefore(assignment, use)) ? given.Select(assignment => assignment.Value).ToList() : new List<IOperation>();
    }

    private static bool IsOwn(IOperation target, ISymbol member) =>
        target is IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } reference && KnownTypes.Same(reference.Member, member);

    /// <summary>A statement of a block that the use stands in, too, further down.</summary>
    private static bool IsPassedBefore(ISimpleAssignmentOperation assignment, IOperation use) =>
        assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation block }
        && assignment.Syntax.Span.End <= use.Syntax.SpanStart
        && block.Syntax.Span.Contains(use.Syntax.Span);
}
