using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Completion;

/// <summary>The edges of a control-flow graph that nothing ever takes: <c>while (true)</c> has an edge to its end, too.</summary>
internal static class ConstantBranches
{
    /// <summary>False where a constant decides for the other branch.</summary>
    public static bool MayBeTaken(ControlFlowBranch branch)
    {
        var source = branch.Source;
        return source.ConditionKind == ControlFlowConditionKind.None
            || source.BranchValue?.ConstantValue is not { HasValue: true, Value: bool value }
            || value == (branch.IsConditionalSuccessor == (source.ConditionKind == ControlFlowConditionKind.WhenTrue));
    }
}
