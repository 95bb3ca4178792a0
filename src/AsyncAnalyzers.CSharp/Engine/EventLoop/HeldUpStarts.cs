using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Loops of hosted services that the host waits for: no other service starts until they end. <c>ExecuteAsync</c> is waited for up
/// to its first await, <c>StartAsync</c> to its end, so that a pause in an endless loop of it changes nothing.
/// </summary>
internal sealed class HeldUpStarts : FaultFinder
{
    // From this version on BackgroundService calls ExecuteAsync on a thread of the pool.
    private const int FirstThatOffloads = 10;

    private readonly WorkEstimator _estimator;

    public HeldUpStarts(CompilationFacts facts, WorkEstimator estimator)
        : base(facts, SyntaxKind.MethodDeclaration)
    {
        _estimator = estimator;
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var method = (MethodDeclarationSyntax)node;
        if (method.Identifier.ValueText is not ("ExecuteAsync" or "StartAsync") || !IsStart(block.Owner))
            return;

        foreach (var loop in LoopsOf(method))
        {
            if (block.Operation(loop) is not { } operation || !(IsEndless(loop) || (!FunctionSyntax.Pauses(loop) && IsLong(operation))))
                continue;

            found.Add(new Fault(FaultKind.HoldsUpStart, operation, loop.ChildTokens().First().Span, block.ContextOf(operation)) { Api = method.Identifier.ValueText });
            return;
        }
    }

    private static IEnumerable<StatementSyntax> LoopsOf(MethodDeclarationSyntax method) => method.Identifier.ValueText == "StartAsync"
        ? LoopsBeforeFirstAwait(method).Concat(EndlessLoops(method))
        : LoopsBeforeFirstAwait(method);

    private bool IsStart(ISymbol owner)
    {
        if (owner is not IMethodSymbol method || Facts.Types.Get("Microsoft.Extensions.Hosting.IHostedService") is not { } service || !KnownTypes.Is(method.ContainingType, service))
            return false;
        if (method.Name == "StartAsync")
            return method.IsOverride || service.GetMembers("StartAsync").Any(start => KnownTypes.Same(method.ContainingType.FindImplementationForInterfaceMember(start), method));

        var background = Facts.Types.Get("Microsoft.Extensions.Hosting.BackgroundService");
        return method.IsOverride && KnownTypes.Is(method.ContainingType, background) && background!.ContainingAssembly.Identity.Version.Major < FirstThatOffloads;
    }

    /// <summary>Outermost loops of the method itself that never pause, as long as nothing has paused before them.</summary>
    private static IEnumerable<StatementSyntax> LoopsBeforeFirstAwait(MethodDeclarationSyntax method)
    {
        var first = FunctionSyntax.FirstAwait(method);
        return Loops(method).Where(loop => (first is null || loop.SpanStart < first.SpanStart) && !FunctionSyntax.IsInUnbrokenLoop(loop) && !FunctionSyntax.Pauses(loop));
    }

    /// <summary>Endless loops of the method itself; one that pauses and that something in it ends is a retry.</summary>
    private static IEnumerable<StatementSyntax> EndlessLoops(MethodDeclarationSyntax method) =>
        Loops(method).Where(loop => IsEndless(loop) && !(FunctionSyntax.Pauses(loop) && CanBeLeft(loop)));

    private static IEnumerable<StatementSyntax> Loops(MethodDeclarationSyntax method) =>
        method.DescendantNodes(child => !NestedFunctions.Is(child)).Where(FunctionSyntax.IsLoop).Cast<StatementSyntax>();

    /// <summary>Until the host stops, or for ever; a loop that can be left on the way is a retry.</summary>
    private static bool IsEndless(StatementSyntax loop) => loop switch
    {
        WhileStatementSyntax statement => IsEndless(statement.Condition, loop),
        DoStatementSyntax statement => IsEndless(statement.Condition, loop),
        ForStatementSyntax { Condition: null } => !CanBeLeft(loop),
        CommonForEachStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetConsumingEnumerable" } } } => true,
        _ => false,
    };

    private static bool IsEndless(ExpressionSyntax condition, StatementSyntax loop) =>
        condition.IsKind(SyntaxKind.TrueLiteralExpression)
            ? !CanBeLeft(loop)
            : condition is PrefixUnaryExpressionSyntax { Operand: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCancellationRequested" } };

    private static bool CanBeLeft(StatementSyntax loop) => loop.DescendantNodes().Any(node => node is BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax);

    private bool IsLong(IOperation loop) => _estimator.Estimate(loop).Exceeds(Facts.Settings.For(loop.Syntax.SyntaxTree).CpuWorkThreshold);
}
