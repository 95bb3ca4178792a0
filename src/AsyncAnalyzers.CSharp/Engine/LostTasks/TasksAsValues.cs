using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>
/// A task where its result was meant: in text, at the value sinks of the catalogue, compared with what is no task, disposed
/// in the place of its result.
/// </summary>
internal sealed class TasksAsValues : FaultFinder
{
    // A sum of thousands of numbers is looked at no deeper than that: text stands near the task that is added to it.
    private const int MostLinks = 16;

    private const string InText = "its text is only the name of its type";

    private readonly ValueSinks _sinks;
    private readonly TaskComparisons _comparisons;

    public TasksAsValues(CompilationFacts facts)
        : base(
            facts,
            SyntaxKind.Interpolation,
            SyntaxKind.AddExpression,
            SyntaxKind.AddAssignmentExpression,
            SyntaxKind.InvocationExpression,
            SyntaxKind.ObjectCreationExpression,
            SyntaxKind.EqualsExpression,
            SyntaxKind.NotEqualsExpression,
            SyntaxKind.IsExpression,
            SyntaxKind.IsPatternExpression,
            SyntaxKind.SwitchExpression,
            SyntaxKind.SwitchStatement,
            SyntaxKind.UsingStatement,
            SyntaxKind.LocalDeclarationStatement)
    {
        _sinks = new ValueSinks(facts);
        _comparisons = new TaskComparisons(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        foreach (var (task, effect) in Suspects(node, block))
        {
            if (block.Operation(task) is { } operation && !LambdaHost.IsInExpressionTree(operation, Facts.Types))
                found.Add(Judge(operation, effect, block));
        }
    }

    private IEnumerable<(ExpressionSyntax Task, string Effect)> Suspects(SyntaxNode node, CodeBlock block) => node switch
    {
        InterpolationSyntax hole => WithResult(hole.Expression, InText, block),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => HasText(sum) ? Added(sum, block) : None,
        AssignmentExpressionSyntax append => Appended(append, block),
        InvocationExpressionSyntax call => InCall(call, block),
        ObjectCreationExpressionSyntax creation => _sinks.Arguments(creation, block),
        UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } => Disposed(node, block),
        LocalDeclarationStatementSyntax => None,
        _ => _comparisons.In(node, block),
    };

    // One object, by which it is told from what has tasks.
    private static readonly IEnumerable<(ExpressionSyntax Task, string Effect)> None = Enumerable.Empty<(ExpressionSyntax, string)>();

    /// <summary>Programs are full of text: where there is no task, nothing is allocated.</summary>
    private IEnumerable<(ExpressionSyntax Task, string Effect)> WithResult(ExpressionSyntax expression, string effect, CodeBlock block) =>
        MayBeTask(expression) && Facts.Awaitables.IsTaskWithResult(block.TypeOf(expression)) ? [(expression, effect)] : None;

    private IEnumerable<(ExpressionSyntax Task, string Effect)> Added(BinaryExpressionSyntax sum, CodeBlock block)
    {
        var (left, right) = (WithResult(sum.Left, InText, block), WithResult(sum.Right, InText, block));
        return left == None ? right : left.Concat(right);
    }

    private IEnumerable<(ExpressionSyntax Task, string Effect)> Appended(AssignmentExpressionSyntax append, CodeBlock block)
    {
        var appended = WithResult(append.Right, InText, block);
        return appended != None && block.TypeOf(append.Left) is { SpecialType: SpecialType.System_String } ? appended : None;
    }

    private IEnumerable<(ExpressionSyntax Task, string Effect)> InCall(InvocationExpressionSyntax call, CodeBlock block)
    {
        if (IsToString(call) is { } receiver)
            return WithResult(receiver, InText, block);

        var (given, compared) = (_sinks.Arguments(call, block), _comparisons.In(call, block));
        return given == None ? compared : given.Concat(compared);
    }

    private IEnumerable<(ExpressionSyntax Task, string Effect)> Disposed(SyntaxNode node, CodeBlock block) =>
        DisposedTasks.In(node, block, Facts).Select(task => (task, "it is disposed in the place of its result"));

    private static bool MayBeTask(ExpressionSyntax expression) =>
        expression is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax);

    /// <summary>Sums of text show it: a task can be added to nothing else.</summary>
    private static bool HasText(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax current = sum;
        for (var i = 0; i < MostLinks && current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } link; i++, current = link.Left)
        {
            if (IsText(link.Right) || IsText(link.Left))
                return true;
        }

        return false;
    }

    private static bool IsText(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax || expression.IsKind(SyntaxKind.StringLiteralExpression);

    private static ExpressionSyntax? IsToString(InvocationExpressionSyntax call) =>
        call is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } member } ? member.Expression : null;

    private static Fault Judge(IOperation operation, string effect, CodeBlock block) =>
        new(FaultKind.UsesTaskAsValue, operation, Squiggle.OfChain((ExpressionSyntax)operation.Syntax), block.ContextOf(operation))
        {
            Api = NameOf(operation),
            Remedy = effect,
        };

    private static string NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => "'" + SymbolNames.OfCall(call) + "' gives",
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } => "'" + SymbolNames.Of(call.TargetMethod) + "' gives",
        ILocalReferenceOperation local => "'" + local.Local.Name + "' is",
        IParameterReferenceOperation parameter => "'" + parameter.Parameter.Name + "' is",
        IMemberReferenceOperation member => "'" + SymbolNames.Of(member.Member) + "' is",
        _ => "This is",
    };
}
