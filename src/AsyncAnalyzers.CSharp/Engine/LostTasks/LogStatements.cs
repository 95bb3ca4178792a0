using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// Blocks that only write to a log: <c>if (Log.IsEnabled) Log.Exit(this);</c>. By their names, which all logging libraries share.
/// A measured time is not among it, since it would be measured too early.
/// </summary>
internal static class LogStatements
{
    private static readonly string[] Words = ["log", "logger", "logging", "trace", "eventsource", "telemetry"];

    public static bool Are(BlockSyntax block) =>
        block.Statements.Count > 0 && block.Statements.All(Is) && !block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText.Contains("Elapsed"));

    public static bool Is(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.All(Is),
        IfStatementSyntax { Else: null } choice => Is(choice.Statement),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => IsOnLog(call.Expression),
        ExpressionStatementSyntax { Expression: ConditionalAccessExpressionSyntax { Expression: var receiver, WhenNotNull: InvocationExpressionSyntax } } => Names(receiver).Any(IsLog),
        _ => false,
    };

    private static bool IsOnLog(ExpressionSyntax called) => called is MemberAccessExpressionSyntax member && Names(member.Expression).Any(IsLog);

    /// <summary>The names of a path, the last one first.</summary>
    private static IEnumerable<string> Names(ExpressionSyntax path)
    {
        for (var current = path; current is not null; current = (current as MemberAccessExpressionSyntax)?.Expression)
        {
            if ((current as MemberAccessExpressionSyntax)?.Name is { } member)
                yield return member.Identifier.ValueText;
            else if (current is SimpleNameSyntax name)
                yield return name.Identifier.ValueText;
        }
    }

    private static bool IsLog(string name)
    {
        var word = name.TrimStart('_').ToLowerInvariant();
        return Words.Any(known => word == known || (word.EndsWith(known, System.StringComparison.Ordinal) && known != "log"));
    }
}
