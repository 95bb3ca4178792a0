using System.Collections.Generic;
using System.Collections.Immutable;
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
/// Tasks that are given the resource of a <c>using</c> and leave its scope without being awaited in it: discarded as the last
/// thing that the scope does, added to a collection of outside, or stored in a variable of outside. What is dropped without a
/// discard is reported as such.
/// </summary>
internal sealed class OutlivedDisposables : FaultFinder
{
    private readonly ResourceFlow _resources;

    public OutlivedDisposables(CompilationFacts facts)
        : base(facts, SyntaxKind.UsingStatement, SyntaxKind.LocalDeclarationStatement) =>
        _resources = new ResourceFlow(facts);

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        var (declaration, scope) = node switch
        {
            UsingStatementSyntax { Declaration: { } resources } statement => (resources, statement.Statement),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Parent: BlockSyntax around } local => (local.Declaration, (SyntaxNode)around),
            _ => default,
        };
        if (declaration is null || !MayLetGo(scope!, block) || block.Operation(scope!) is not { } body)
            return;

        foreach (var variable in declaration.Variables)
        {
            if (block.Model.GetDeclaredSymbol(variable, block.Cancellation) is not ILocalSymbol resource)
                continue;

            var derived = _resources.DerivedFrom(resource, body);
            foreach (var start in Starts(body, derived).Concat(OwnResults(body, resource)).Where(start => Leaves(start, scope!)).Concat(Requests(body, resource)))
                found.Add(Judge(start, resource, block));
        }
    }

    /// <summary>By symbols: whether a call in the scope gives a task that is assigned or added to something. Few scopes have one.</summary>
    private bool MayLetGo(SyntaxNode scope, CodeBlock block) => scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
        call.Parent is AssignmentExpressionSyntax or ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } } }
        && Facts.Awaitables.IsTask(block.TypeOf(call)));

    private Fault Judge(IInvocationOperation start, ILocalSymbol resource, CodeBlock block) =>
        new(FaultKind.OutlivesDisposable, start, Squiggle.Of(start), block.ContextOf(start))
        {
            Api = SymbolNames.OfCall(start),
            Remedy = resource.Name,
        };

    /// <summary>The calls of the function itself that give a task and are given the resource as an argument.</summary>
    private IEnumerable<IInvocationOperation> Starts(IOperation body, ImmutableHashSet<ISymbol> derived) =>
        body.Descendants().OfType<IInvocationOperation>().Where(call =>
            Facts.Awaitables.IsTask(call.Type)
            && !Facts.TaskMembers.IsTaskMember(call.TargetMethod)
            && call.Arguments.Any(argument => argument.Value.Unwrap() is not IDelegateCreationOperation && _resources.ReachedBy(argument.Value, derived))
            && !NestedFunctions.Contain(call, body));

    /// <summary>
    /// <c>text = reader.ReadToEndAsync()</c>: what the resource itself is asked for, and somebody keeps because of the result. A task
    /// without one may be the resource's own work, which is meant to end with it.
    /// </summary>
    private IEnumerable<IInvocationOperation> OwnResults(IOperation body, ILocalSymbol resource) =>
        body.Descendants().OfType<IInvocationOperation>().Where(call =>
            call is { Instance: ILocalReferenceOperation { Local: var asked }, Type: INamedTypeSymbol { Arity: 1 }, Parent: not ISimpleAssignmentOperation { Target: IDiscardOperation } }
            && KnownTypes.Same(asked, resource)
            && Facts.Awaitables.IsTask(call.Type)
            && !NestedFunctions.Contain(call, body));

    /// <summary>
    /// <c>_ = client.GetAsync(uri)</c>: the disposal of an HTTP client cancels what is under way, whatever else the scope waits for.
    /// Other resources may be meant to end their work with them, and a test may want a request that nobody answers.
    /// </summary>
    private IEnumerable<IInvocationOperation> Requests(IOperation body, ILocalSymbol resource) =>
        !Facts.Types.Is(resource.Type, "System.Net.Http.HttpMessageInvoker") || TestFrameworks.AreIn(Facts.Types)
            ? Enumerable.Empty<IInvocationOperation>()
            : body.Descendants().OfType<IInvocationOperation>().Where(call =>
                call is { Instance: ILocalReferenceOperation { Local: var client }, Parent: ISimpleAssignmentOperation { Target: IDiscardOperation } }
                && KnownTypes.Same(client, resource)
                && Facts.Awaitables.IsTask(call.Type)
                && !NestedFunctions.Contain(call, body));

    private static bool Leaves(IInvocationOperation start, SyntaxNode scope)
    {
        var value = start.Parent is IConversionOperation conversion ? conversion : (IOperation)start;
        return value.Parent switch
        {
            ISimpleAssignmentOperation { Target: IDiscardOperation } => NothingAwaitsBehind(start.Syntax, scope),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add", Instance: ILocalReferenceOperation { Local: var list } } } => LivesOutside(list, scope) && !AwaitsBehind(start.Syntax, scope),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => LivesOutside(local, scope) && NothingAwaitsBehind(start.Syntax, scope),
            _ => false,
        };
    }

    /// <summary>A scope that awaits something later on stays open, perhaps until the task has ended.</summary>
    private static bool NothingAwaitsBehind(SyntaxNode start, SyntaxNode scope) =>
        !AwaitsBehind(start, scope)
        && !start.Ancestors().TakeWhile(node => node != scope).Any(node => node is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax);

    private static bool AwaitsBehind(SyntaxNode start, SyntaxNode scope) =>
        scope.DescendantTokens().Any(token => token.IsKind(SyntaxKind.AwaitKeyword) && token.SpanStart > start.Span.End);

    private static bool LivesOutside(ILocalSymbol local, SyntaxNode scope) =>
        local.DeclaringSyntaxReferences.All(reference => !scope.Span.Contains(reference.Span));
}
