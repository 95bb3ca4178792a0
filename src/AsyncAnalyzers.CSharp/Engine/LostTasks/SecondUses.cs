using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.LostTasks.Flow;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Second uses of a ValueTask in a local or parameter, and second enumerations of a query of tasks.</summary>
internal sealed class SecondUses : FaultFinder
{
    private readonly SingleUseFlows _flows;

    public SecondUses(CompilationFacts facts, SingleUseFlows flows)
        : base(facts, SyntaxKind.VariableDeclarator, SyntaxKind.Parameter) =>
        _flows = flows;

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if (!MayBeUsedTwice(node) || Variable(node, block) is not { } variable || Body(node, block) is not { } body)
            return;

        foreach (var (used, mention) in _flows.In(body.Root(), block.Cancellation))
        {
            if (KnownTypes.Same(used, variable) && block.Operation(mention) is { } operation && !_flows.Uses.IsPreserved(variable, body.Root()))
                found.Add(Judge(variable, operation, block));
        }
    }

    private Fault Judge(ISymbol variable, IOperation mention, CodeBlock block)
    {
        var isValueTask = _flows.Uses.IsValueTask(mention.Type);
        return new Fault(isValueTask ? FaultKind.ReusesValueTask : FaultKind.LosesQueriedTasks, mention, mention.Syntax.Span, block.ContextOf(mention))
        {
            Api = variable.Name,
            Remedy = isValueTask
                ? "may have been awaited before, and a ValueTask may be used once; keep 'AsTask()' of it, or its result"
                : $"'{variable.Name}' is enumerated again, which starts the work of its tasks again",
        };
    }

    private ISymbol? Variable(SyntaxNode node, CodeBlock block) => block.Declared(node) switch
    {
        ILocalSymbol local when _flows.Uses.IsValueTask(local.Type) || Facts.Awaitables.IsTask(CollectionMembers.ElementType(local.Type)) => local,
        IParameterSymbol parameter when _flows.Uses.IsValueTask(parameter.Type) => parameter,
        _ => null,
    };

    /// <summary>Asked of every local and parameter, so syntax rules out what it can.</summary>
    private static bool MayBeUsedTwice(SyntaxNode node) => node switch
    {
        ParameterSyntax { Type: { } type } => IsValueTask(type),
        VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax, Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax, Type: var type } } =>
            type is not (PredefinedTypeSyntax or ArrayTypeSyntax),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax, Type: var type } } => IsValueTask(type),
        _ => false,
    };

    private static bool IsValueTask(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText == "ValueTask",
        QualifiedNameSyntax name => name.Right.Identifier.ValueText == "ValueTask",
        NullableTypeSyntax nullable => IsValueTask(nullable.ElementType),
        _ => false,
    };

    private static IOperation? Body(SyntaxNode node, CodeBlock block)
    {
        if (node is VariableDeclaratorSyntax)
            return node.FirstAncestorOrSelf<StatementSyntax>() is { } statement ? block.Operation(statement) : null;

        return node.FirstAncestorOrSelf<SyntaxNode>(function => function is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) is { } declaration
            ? block.Operation(declaration)
            : null;
    }
}
