using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Tasks that are started into a local and leave the function without being awaited, on every path or on some.</summary>
internal sealed class KeptTasks : FaultFinder
{
    /// <summary>A local of such a name says that its task is dropped on purpose.</summary>
    private static readonly ImmutableHashSet<string> MeaningDropped = ImmutableHashSet.Create(
        System.StringComparer.OrdinalIgnoreCase, "_", "__", "___", "ignore", "ignored", "unused", "discard", "discarded", "dummy", "fireAndForget", "forget", "noAwait");

    private readonly TaskFlows _flows;
    private readonly MeantDrops _meant;
    private readonly GuardedFunctions _guarded;
    private readonly SingleUseFlows _secondUses;

    public KeptTasks(CompilationFacts facts, TaskFlows flows, SingleUseFlows secondUses, MeantDrops meant)
        : base(facts, SyntaxKind.VariableDeclarator, SyntaxKind.SingleVariableDesignation)
    {
        _flows = flows;
        _secondUses = secondUses;
        _meant = meant;
        _guarded = new GuardedFunctions(facts);
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if (!MayDeclareTask(node) || block.Declared(node) is not ILocalSymbol local)
            return;
        if (!TrackedLocals.MayHold(local.Type, Facts.Awaitables) || IsMeantDropped(local.Name) || AwaitedSoon.Is(node))
            return;
        if (block.Operation(Statement(node)) is not { } operation)
            return;

        foreach (var lost in _flows.In(operation.Root(), block.Cancellation))
        {
            if (KnownTypes.Same(lost.Task.Local, local)
                && block.Operation(lost.Task.Start) is IInvocationOperation start
                && Judge(lost, start, block) is { } fault)
            {
                found.Add(fault);
            }
        }
    }

    /// <summary><c>taskIgnore</c> and <c>ignoredTask</c> as well.</summary>
    private static bool IsMeantDropped(string name)
    {
        var word = name.TrimStart('_');
        word = word.StartsWith("task", System.StringComparison.OrdinalIgnoreCase) ? word.Substring(4) : word.EndsWith("task", System.StringComparison.OrdinalIgnoreCase) ? word.Substring(0, word.Length - 4) : word;
        return MeaningDropped.Contains(name) || MeaningDropped.Contains(word);
    }

    private Fault? Judge(LostTask lost, IInvocationOperation start, CodeBlock block)
    {
        var losses = lost.Losses;
        // 'if (flag) task = StartAsync(); … if (flag) await task;': paths that the two conditions rule out reach the end too.
        if (lost.IsObserved && start.Syntax.Parent is not (EqualsValueClauseSyntax or MemberAccessExpressionSyntax))
            losses = losses.RemoveAll(loss => loss.Kind == LossKind.End);
        var isQuery = Facts.TaskMembers.Collections.IsTaskQuery(start, Facts.TaskMembers);
        if (losses.IsEmpty || (isQuery ? _guarded.AreQueriedBy(start) && Facts.TaskMembers.Collections.IsMaterialized(lost.Task.Local.Type) : _meant.Include(start) || _guarded.AreOffloadedBy(start)))
            return null;

        // A query that nobody has enumerated on a path has started nothing there.
        if (isQuery && lost.IsObserved && !Facts.TaskMembers.Collections.IsMaterialized(lost.Task.Local.Type))
            return null;
        if (lost.IsObserved && losses.All(loss => loss.Kind == LossKind.End) && IsUsedTwice(lost.Task.Local, start, block))
            return null;

        var kind = lost.IsObserved ? FaultKind.LosesTaskOnPath : isQuery ? FaultKind.LosesQueriedTasks : FaultKind.LosesTask;
        return new Fault(kind, start, Squiggle.Of(start), block.ContextOf(start))
        {
            Api = SymbolNames.OfCall(start),
            Remedy = kind == FaultKind.LosesTaskOnPath ? Path(losses[0], start) : lost.Task.Local.Name,
            Subject = lost.Task.Local,
            Places = kind == FaultKind.LosesTaskOnPath
                ? losses.Select(loss => loss.Span).Where(span => !span.IsEmpty).ToImmutableArray()
                : ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan>.Empty,
        };
    }

    /// <summary><c>while (more) await valueTask;</c>: there may be no round, but what is wrong is that there may be two.</summary>
    private bool IsUsedTwice(ILocalSymbol local, IOperation start, CodeBlock block) =>
        _secondUses.Uses.IsValueTask(local.Type) && _secondUses.In(start.Root(), block.Cancellation).Any(use => KnownTypes.Same(use.Variable, local));

    private static string Path(Loss loss, IOperation start) => loss.Kind switch
    {
        LossKind.Return => "a 'return' leaves before anything awaits it",
        LossKind.Throw => "a 'throw' leaves before anything awaits it",
        LossKind.Overwritten when loss.Span.Contains(start.Syntax.Span) => "the loop starts the next one before anything awaits it",
        LossKind.Overwritten => "it is overwritten before anything awaits it",
        _ => "the function reaches its end before anything awaits it",
    };

    /// <summary>Asked of every local, so syntax rules out what it can.</summary>
    private static bool MayDeclareTask(SyntaxNode node)
    {
        if (node is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } declaration } declarator)
            return node is SingleVariableDesignationSyntax;
        if (declaration.Parent is BaseFieldDeclarationSyntax || type is PredefinedTypeSyntax or NullableTypeSyntax { ElementType: PredefinedTypeSyntax })
            return false;

        return !type.IsVar || declarator.Initializer is { Value: var value } && MayBeTask(value);
    }

    private static bool MayBeTask(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax => false,
        AwaitExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax => false,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) || binary.IsKind(SyntaxKind.AsExpression),
        _ => true,
    };

    private static SyntaxNode Statement(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>() ?? node;
}
