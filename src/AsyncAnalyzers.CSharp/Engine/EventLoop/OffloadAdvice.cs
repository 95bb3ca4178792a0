using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>What to do with work that is too much where it stands: completes the message.</summary>
internal static class OffloadAdvice
{
    public static string For(FaultKind kind, IOperation work, CompilationFacts facts)
    {
        if (OffloadObstacles.FurtherDown(work, facts) is { } obstacle)
            return obstacle + ": compute what it needs with 'await Task.Run(…)' first";
        if (facts.Contexts.HasOneThread)
            return "there is no other thread: do it in parts, with 'await Task.Delay(1)' between them";

        return kind == FaultKind.ComputesOnThread
            ? "'await Task.Run(…)' lets the caller go on meanwhile, though it makes no more threads"
            : "move it to 'await Task.Run(…)'";
    }
}
