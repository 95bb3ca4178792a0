using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Robustness.Fuzzing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Programs;

/// <summary>
/// Random valid programs, dense in what the rules report: every one compiles, every fix on offer changes it so that it compiles,
/// fix-all gives what one fix after the other gives, and a second fix-all changes nothing.
/// </summary>
public sealed class ProgramFixTests
{
    private const int Tries = 12;

    private static readonly TimeSpan Plain = TimeSpan.FromSeconds(20);

    // The kinds of functions and of places that a fix has to know.
    private static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement, SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.AnonymousMethodExpression,
        SyntaxKind.GetAccessorDeclaration, SyntaxKind.SetAccessorDeclaration, SyntaxKind.AddAccessorDeclaration, SyntaxKind.ConstructorDeclaration, SyntaxKind.DestructorDeclaration, SyntaxKind.OperatorDeclaration,
        SyntaxKind.ConversionOperatorDeclaration, SyntaxKind.IndexerDeclaration, SyntaxKind.GlobalStatement, SyntaxKind.StructDeclaration, SyntaxKind.RecordDeclaration, SyntaxKind.InterfaceDeclaration,
        SyntaxKind.TryStatement, SyntaxKind.CatchFilterClause, SyntaxKind.FinallyClause, SyntaxKind.UsingStatement, SyntaxKind.LockStatement, SyntaxKind.ForEachStatement, SyntaxKind.ForEachVariableStatement,
        SyntaxKind.WhileStatement, SyntaxKind.DoStatement, SyntaxKind.ForStatement, SyntaxKind.SwitchStatement, SyntaxKind.SwitchExpression, SyntaxKind.GotoCaseStatement, SyntaxKind.YieldReturnStatement,
        SyntaxKind.YieldBreakStatement, SyntaxKind.AwaitExpression, SyntaxKind.IsPatternExpression, SyntaxKind.ConditionalAccessExpression, SyntaxKind.InterpolatedStringExpression, SyntaxKind.QueryExpression,
        SyntaxKind.TupleExpression, SyntaxKind.CoalesceAssignmentExpression, SyntaxKind.CheckedStatement, SyntaxKind.UnsafeStatement, SyntaxKind.StackAllocArrayCreationExpression, SyntaxKind.TypeParameterList,
    ];

    [Fact]
    public void Programs_HaveEveryKindOfFunctionAndPlace()
    {
        var seen = Enumerable.Range(0, 300)
            .SelectMany(seed => CSharpSyntaxTree.ParseText(new AsyncProgram(seed, types: 2).Text).GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
            .Select(node => node.Kind()).ToHashSet();
        Assert.Empty(Kinds.Except(seen));
    }

    [Fact]
    public async Task GeneratedProgram_CompilesAfterEveryFix()
    {
        int tried = 0, reported = 0, applied = 0;
        var rules = new HashSet<string>();
        await FuzzSession.RunAsync(Tries, Plain, async random =>
        {
            var program = new AsyncProgram(random.Next(), types: 2);
            var trial = new ProgramTrial(program);
            var failure = await trial.RunAsync();
            (tried, reported, applied) = (tried + 1, reported + trial.Reported, applied + trial.Applied);
            rules.UnionWith(trial.Rules);
            return failure.Length == 0 ? "" : $"{failure}\n{program.Text}";
        });

        // A grammar about which little is said would prove little; a slow machine proves nothing either way.
        if (tried < Tries)
            return;
        Assert.True(reported > 5 * tried && applied > 4 * tried && rules.Count > 8, $"{tried} programs: {reported} reports of {string.Join(" ", rules)}, {applied} fixes");
    }
}
