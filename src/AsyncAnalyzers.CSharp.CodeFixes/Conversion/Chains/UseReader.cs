using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>Tells what the uses of one function in one document are: calls, names alone, or something that stands in the way.</summary>
internal sealed class UseReader
{
    private readonly Document _document;
    private readonly PlanningContext _context;
    private readonly string? _newName;
    private readonly bool _isSequence;
    private readonly ChainGroup _group;

    public UseReader(Document document, PlanningContext context, ChainGroup group)
    {
        _document = document;
        _context = context;
        _newName = group.NewName;
        _isSequence = group.IsSequence;
        _group = group;
    }

    public Use Read(TextSpan span)
    {
        if (!_context.Root.FullSpan.Contains(span)
            || _context.Root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true) is not SimpleNameSyntax name
            || name.Identifier.Span.Start != span.Start)
        {
            return Use.Blocked(ConversionObstacle.Directives);
        }

        if (name.IsPartOfStructuredTrivia())
            return new Use(ConversionObstacle.None, null, name);
        if (name.Ancestors().OfType<InvocationExpressionSyntax>().Any(IsNameOf))
            return IsBound(name) ? Use.Blocked(ConversionObstacle.BoundByContract) : new Use(ConversionObstacle.None, null, name);
        return NearUses.CallOf(name) is { } invocation ? ReadCall(invocation) : Value(name);
    }

    private bool IsBound(SimpleNameSyntax name) => !AreRequestHandlers && ReflectedNames.Contain(name, _context);

    // They may return a task, and their names stay.
    private bool AreRequestHandlers => _group.Members.All(member => ChainCandidate.IsRequestHandler(member.Symbol, member.Context));

    // 'Run(Load)': the name follows where the parameter of 'Run' does.
    private Use Value(SimpleNameSyntax name)
    {
        var value = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
        if (!_isSequence && IsTakenAsItIs(value))
            return new Use(ConversionObstacle.None, null, name);
        if (_isSequence || DelegateVariable.ValueOf(value, _document, _context) is not { } given)
            return Use.Blocked(DelegateUses.ObstacleAt(name, _context));
        var renamed = _newName is null ? new NodeEdit[0] : new[] { new NodeEdit(value, node => MemberRenamer.Rename((ExpressionSyntax)node, _newName)) };
        var site = new CallSite(_context, _document, value, value) { Awaited = SiteDraft.Of(renamed), Waiting = SiteDraft.Blocked(ConversionObstacle.SourceDelegate), Caller = given };
        return new Use(ConversionObstacle.None, site, null);
    }

    // 'app.MapGet("/", Load)'
    private bool IsTakenAsItIs(ExpressionSyntax value) =>
        value.Parent is ArgumentSyntax
        && _context.Model.GetTypeInfo(value, _context.Cancellation).ConvertedType is { SpecialType: SpecialType.System_Delegate }
        && AreRequestHandlers;

    /// <summary>A call, of the function itself or of what holds it, or <c>Value</c> of a lazy variable.</summary>
    public Use ReadCall(ExpressionSyntax call)
    {
        var operation = _context.Model.GetOperation(call, _context.Cancellation);
        if (operation is not (IInvocationOperation or IPropertyReferenceOperation))
            return Use.Blocked(ConversionObstacle.UnknownUse);
        if (LambdaHost.IsInExpressionTree(operation, _context.Facts.Types))
            return Use.Blocked(ConversionObstacle.ExpressionTree);
        if (operation is IInvocationOperation invocation && IsSetUp(invocation))
            return Use.Blocked(ConversionObstacle.TestDouble);
        if (TriviaKeeper.HasInnerDirectives(call))
            return Use.Blocked(ConversionObstacle.Directives);
        if (AggregateCatches.Around(call, _context))
            return Use.Blocked(ConversionObstacle.AggregateExceptionHandled);

        var (function, loops) = ForEachLoops.Around(call, _context);
        var site = new CallSite(_context, _document, call, function) { Loops = loops };
        _context.ForgetTokens();
        var token = _context.ThreadsTokens && call is InvocationExpressionSyntax ? _context.TokenAt(call) : null;
        site = site with { Token = token, LacksToken = _context.LacksToken, Awaited = Await(call, site.Function), Waiting = Wait(call) };
        return new Use(ConversionObstacle.None, site.Awaited.IsPossible ? WithFunction(site, operation) : site, null);
    }

    private CallSite WithFunction(CallSite site, IOperation operation) =>
        ReadyFunction.Around(site.Call, site.Function, operation, _context) is { } ready
            ? site with { Ready = ready }
            : site with { Caller = SolutionView.Function(site.Function, _document, _context) ?? LazyVariable.FactoryOf(site.Function, _document, _context) ?? DelegateVariable.ValueOf(site.Function, _document, _context) };

    private SiteDraft Await(ExpressionSyntax call, SyntaxNode function)
    {
        var obstacle = CallPosition.Check(call, function, _context);
        return obstacle != ConversionObstacle.None
            ? SiteDraft.Blocked(obstacle)
            : _isSequence ? AwaitEach((InvocationExpressionSyntax)call) : new AwaitSite(call, Renamed, _context.Facts.Types.Task).Draft(_context, _context.NamesAt(call), fault: null);
    }

    private SiteDraft AwaitEach(InvocationExpressionSyntax call) => AsyncIterators.LoopOf(call) is { } loop
        ? EnumerationSite.Awaited(loop, RenamedSource, _context.NamesAt(loop), fault: null, _context)
        : SequenceQueries.Over(call, _context)?.Draft(call, Renamed, _context) ?? SiteDraft.Blocked(AsyncIterators.IsQueried(call) ? ConversionObstacle.QueriedSequence : ConversionObstacle.Iterator);

    // On a thread that the continuation needs the wait would never end.
    private SiteDraft Wait(ExpressionSyntax call) => _isSequence || _context.Facts.Contexts.HasEventLoop
        ? SiteDraft.Blocked(_isSequence ? ConversionObstacle.Iterator : ConversionObstacle.WouldDeadlock)
        : SiteDraft.Of(new[] { new NodeEdit(call, node => Waited(Renamed((ExpressionSyntax)node))) });

    private ExpressionSyntax RenamedSource(ExpressionSyntax source) => source switch
    {
        InvocationExpressionSyntax call => Renamed(call),
        ParenthesizedExpressionSyntax parenthesized => parenthesized.WithExpression(RenamedSource(parenthesized.Expression)),
        _ => source,
    };

    private InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call) =>
        _newName is null ? call : CombinedWaitSite.Renamed(call, _newName);

    private ExpressionSyntax Renamed(ExpressionSyntax use) => use is InvocationExpressionSyntax call ? Renamed(call) : use;

    private static ExpressionSyntax Waited(ExpressionSyntax call)
    {
        var task = call.WithoutTrailingTrivia();
        return AwaitWriter.Call(AwaitWriter.Call(task, "GetAwaiter"), "GetResult").WithTrailingTrivia(call.GetTrailingTrivia());
    }

    private bool IsNameOf(InvocationExpressionSyntax call) =>
        call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }
        && _context.Model.GetOperation(call, _context.Cancellation) is INameOfOperation;

    /// <summary><c>substitute.Load().Returns(…)</c>, <c>substitute.Received().Save()</c></summary>
    private bool IsSetUp(IInvocationOperation call)
    {
        var parent = call.Parent;
        while (parent is IConversionOperation or IArgumentOperation)
            parent = parent.Parent;
        return DescribesCalls(parent as IInvocationOperation) || DescribesCalls(call.Instance?.Unwrap() as IInvocationOperation);
    }

    private bool DescribesCalls(IInvocationOperation? call) =>
        call is { TargetMethod.IsExtensionMethod: true }
        && _context.Facts.Catalogue.Find(call.TargetMethod.OriginalDefinition, CatalogueKind.PrefersSync) is not null;

    internal sealed record Use(ConversionObstacle Obstacle, CallSite? Call, SimpleNameSyntax? Name)
    {
        public static Use Blocked(ConversionObstacle obstacle) => new(obstacle, null, null);
    }
}
