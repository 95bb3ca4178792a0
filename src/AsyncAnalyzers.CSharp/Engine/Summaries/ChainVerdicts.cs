using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// Decides which calls in code that must not block come to block further down (<see cref="FaultKind.BlocksFurtherDown"/>).
/// Names rule out nearly all of them before a symbol is asked for.
/// </summary>
internal sealed class ChainVerdicts : IFaultSource
{
    private readonly BlockFaults _known = new();
    private readonly CompilationFacts _facts;
    private readonly CalledFunctions _calls;
    private readonly DelegateArguments _delegates;
    private readonly SyncFlags _flags;

    // A test calls what it is about, and waits for nobody but itself.
    private readonly bool _isTestProject;

    public ChainVerdicts(CompilationFacts facts)
    {
        _facts = facts;
        _isTestProject = TestFrameworks.AreIn(facts.Types);
        _calls = new CalledFunctions(facts);
        _delegates = new DelegateArguments(facts);
        _flags = new SyncFlags(facts);
    }

    /// <inheritdoc/>
    public ImmutableArray<Fault> In(CodeBlock block)
    {
        if (_isTestProject)
            return ImmutableArray<Fault>.Empty;

        List<Fault>? faults = null;
        var depth = _facts.Settings.For(block.Node.SyntaxTree).SummaryDepth;
        if (!_facts.Contexts.OfMember(block.Owner).BlockingHurts)
            AddNested(block, depth, ref faults);
        else if (CodeBlocks.IsWhole(block.Node))
            AddBelow(block.Node, block, depth, ref faults);
        else
            AddParts(block, depth, ref faults);

        return faults is null ? ImmutableArray<Fault>.Empty : faults.ToImmutableArray();
    }

    private void AddParts(CodeBlock block, int depth, ref List<Fault>? faults)
    {
        foreach (var part in CodeBlocks.Parts(block.Node))
            AddBelow(part, block, depth, ref faults);
    }

    /// <summary>In a synchronous member only a nested function can be a place where blocking hurts; what blocks asks for these nodes as well.</summary>
    private void AddNested(CodeBlock block, int depth, ref List<Fault>? faults)
    {
        SyntaxNode? last = null;
        foreach (var node in block.Nodes)
        {
            if (!NestedFunctions.Is(node) || last?.Span.Contains(node.Span) == true)
                continue;

            last = node;
            AddBelow(node, block, depth, ref faults);
        }
    }

    private void AddBelow(SyntaxNode part, CodeBlock block, int depth, ref List<Fault>? faults)
    {
        foreach (var node in part.DescendantNodes())
        {
            if (IsPlace(node, block, depth) && block.Operation(node) is { } operation && Of(operation, block.Owner, depth, block.Cancellation) is { } fault && _facts.IsReportable(fault, block.Owner))
                (faults ??= new List<Fault>()).Add(fault);
        }
    }

    /// <inheritdoc/>
    public Fault? At(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellation)
    {
        if (span.IsEmpty || !root.FullSpan.Contains(span) || CodeBlocks.MemberAt(model, span.Start, cancellation) is not { } member)
            return null;

        var block = new CodeBlock(CodeBlocks.Around(root.FindToken(span.Start).Parent!), member, model, _facts, cancellation);
        return _known.Of(block, this).FirstOrDefault(fault => fault.Span == span);
    }

    /// <summary>Names first, then the place, then the symbol: an operation tree is made of what is left.</summary>
    private bool IsPlace(SyntaxNode node, CodeBlock block, int depth) =>
        Run(node) is { } mention
        && _facts.Chains.MayBlock(mention, node, block.NestedFunctions)
        && _facts.ContextGate.MayHurt(node, block.Node, block.Owner, block.Model, block.Cancellation)
        && !_flags.RuleOut(node, block.Node, block.Owner)
        && MayRun(node, block, depth);

    private bool MayRun(SyntaxNode node, CodeBlock block, int depth) =>
        _calls.MayBe(node, block.Model, method => MayBlock(method, depth, block.Cancellation), block.Cancellation);

    /// <summary>
    /// Before an operation tree is made: the whole search where the call makes no difference, and names where an override, a flag
    /// or a delegate may.
    /// </summary>
    private bool MayBlock(IMethodSymbol method, int depth, CancellationToken cancellation)
    {
        if (method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate))
            return true;

        return method.IsAbstract || method.IsVirtual || method.IsOverride || method.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_Boolean)
            ? _facts.Chains.MayBlock(method)
            : _facts.Chains.Of(Call(method, false, ImmutableArray<FlagArgument>.Empty), depth, Terms(method), cancellation) is not null;
    }

    private static CallStep Call(IMethodSymbol target, bool isDispatched, ImmutableArray<FlagArgument> flags) =>
        new(target, isDispatched, flags, default, StepGuards.None);

    /// <summary>An iterator runs where it is enumerated.</summary>
    private static Mention? Run(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: 0, Expression: InvocationExpressionSyntax call } => Mention.Of(call),
        ConstructorInitializerSyntax => null,
        _ => Mention.Of(node),
    };

    private Fault? Of(IOperation operation, ISymbol member, int depth, CancellationToken cancellation)
    {
        var context = _facts.Contexts.Of(operation, member);
        if (!context.BlockingHurts || _flags.Choose(operation, member) || HasRuleOfItsOwn(operation, member) || Guards.RunsOnce(operation))
            return null;

        foreach (var (target, isDispatched) in _calls.By(operation))
        {
            if (operation is IUsingOperation or IUsingDeclarationOperation && KnownTypes.Is(target.ContainingType, _facts.Types.AsyncDisposable))
                continue;

            var call = Call(target, isDispatched, FlagArguments.Of(operation, null)) with { Delegates = _delegates.Of(operation, null) };
            if (_facts.Chains.Of(call, depth, Terms(target), cancellation) is { } chain && IsWorthSaying(chain, context))
            {
                return new Fault(FaultKind.BlocksFurtherDown, operation, Squiggle.Of(operation), context)
                {
                    Api = target.MethodKind == MethodKind.AnonymousFunction ? HeldLambdas.NameOf(target) : SymbolNames.Of(target.AssociatedSymbol ?? target),
                    Remedy = chain.Describe(member.ContainingType),
                    Chain = chain,
                };
            }
        }

        return null;
    }

    /// <summary>What a property does under a condition is an initialization, most often: it sets what it tests.</summary>
    private static SearchTerms Terms(IMethodSymbol target) => new(AnyStream: false, EveryTime: target.AssociatedSymbol is IPropertySymbol);

    /// <summary>A synchronous handler is asked to become async for its own calls (110); further down only what holds the loop counts.</summary>
    private static bool IsWorthSaying(BlockingChain chain, FunctionContext context) =>
        context.Kind is ContextKind.AsyncBody or ContextKind.AwaitableReturning || chain.Kind is FaultKind.BlocksOnTask or FaultKind.BlocksOnPrimitive;

    /// <summary>A pair is for 102, a catalogue row for 103, what can be disposed asynchronously for 104.</summary>
    private bool HasRuleOfItsOwn(IOperation operation, ISymbol member) => operation switch
    {
        IInvocationOperation call => _facts.Catalogue.Find(call.TargetMethod.OriginalDefinition, CatalogueKind.Blocks) is not null
            || (_facts.Counterparts.MayExist(call) && _facts.Counterparts.Of(call, member.ContainingType) is not null),
        _ => false,
    };
}
