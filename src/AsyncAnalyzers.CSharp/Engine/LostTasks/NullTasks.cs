using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Functions that promise a task and return null in its place.</summary>
internal sealed class NullTasks : FaultFinder
{
    public NullTasks(CompilationFacts facts)
        : base(
            facts,
            SyntaxKind.ReturnStatement,
            SyntaxKind.ArrowExpressionClause,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression)
    {
    }

    public override void Find(SyntaxNode node, CodeBlock block, List<Fault> found)
    {
        if (Returned(node) is not { } value || !NullValues.In(value).Any() || FunctionOf(node, block) is not { } function || MayReturnNull(function, node, block))
            return;

        foreach (var part in NullValues.In(value))
        {
            // What a test never calls must compile and no more.
            if (part.Parent is PostfixUnaryExpressionSyntax && (TestFrameworks.AreIn(Facts.Types) || IsPlaceholder(function)))
                continue;
            if (part is ConditionalAccessExpressionSyntax chain && (NullChecks.Precede(chain, block) || !IsTask(block.TypeOf(chain))))
                continue;
            if (block.Operation(part) is { } operation)
                found.Add(Judge(operation, part, function, block));
        }
    }

    /// <summary><c>Task&lt;Order&gt; Get(int id) => default!;</c> in an interface: only there so that not everybody has to implement it.</summary>
    private static bool IsPlaceholder(IMethodSymbol function) => function is { MethodKind: MethodKind.Ordinary, ContainingType.TypeKind: TypeKind.Interface };

    private static ExpressionSyntax? Returned(SyntaxNode node) => node switch
    {
        ReturnStatementSyntax statement => statement.Expression,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => arrow.Expression,
        LambdaExpressionSyntax lambda => lambda.ExpressionBody,
        _ => null,
    };

    /// <summary>The method, local function or lambda that returns here; getters are left out, since "nothing runs" is what they tell by null.</summary>
    private static IMethodSymbol? FunctionOf(SyntaxNode node, CodeBlock block)
    {
        var function = node.AncestorsAndSelf().FirstOrDefault(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax);
        return function switch
        {
            AnonymousFunctionExpressionSyntax => block.Model.GetSymbolInfo(function, block.Cancellation).Symbol as IMethodSymbol,
            LocalFunctionStatementSyntax or MethodDeclarationSyntax => block.Model.GetDeclaredSymbol(function, block.Cancellation) as IMethodSymbol,
            _ => null,
        };
    }

    private bool MayReturnNull(IMethodSymbol function, SyntaxNode node, CodeBlock block) =>
        function.IsAsync
        || !IsTask(function.ReturnType)
        || IsAnnotated(function)
        || TestDoubles.Contracts(function).Any(IsAnnotated)
        || TestDoubles.Include(function, Facts.Types)
        || (function.MethodKind == MethodKind.AnonymousFunction && !IsAskedForTask(node, block));

    private static bool IsAnnotated(IMethodSymbol method) => method.ReturnNullableAnnotation == NullableAnnotation.Annotated;

    /// <summary>
    /// False where the host of a lambda takes a value of any type: <c>jobs.Select(job => job.IsDue ? job.RunAsync() : null)</c>
    /// gives a list with gaps, and nobody awaits those. What a container of <c>Func&lt;Task&gt;</c> takes was asked for by its type.
    /// </summary>
    private bool IsAskedForTask(SyntaxNode node, CodeBlock block)
    {
        var lambda = node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>()!;
        if (lambda.Parent is not ArgumentSyntax { Parent.Parent: { } call } argument || block.Operation(argument) is not IArgumentOperation { Parameter: { } parameter })
            return lambda.Parent is not (ArgumentSyntax or AttributeArgumentSyntax);

        return call is not null
            && Asked(parameter) is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            && IsTask(invoke.ReturnType);
    }

    private static ITypeSymbol Asked(IParameterSymbol parameter) =>
        parameter.OriginalDefinition.Type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type } ? parameter.Type : parameter.OriginalDefinition.Type;

    private bool IsTask(ITypeSymbol? type) =>
        KnownTypes.Same(type?.OriginalDefinition, Facts.Types.Task) || KnownTypes.Same(type?.OriginalDefinition, Facts.Types.TaskOfT);

    private static Fault Judge(IOperation operation, ExpressionSyntax part, IMethodSymbol function, CodeBlock block)
    {
        var completed = function.ReturnType is INamedTypeSymbol { Arity: 1 } ? "Task.FromResult(…)" : "Task.CompletedTask";
        var isChain = part is ConditionalAccessExpressionSyntax;
        return new Fault(FaultKind.ReturnsNullTask, operation, Squiggle.OfChain(part), block.ContextOf(operation))
        {
            Api = function.MethodKind == MethodKind.AnonymousFunction ? "The lambda" : "'" + SymbolNames.Of(function) + "'",
            Remedy = isChain ? "add '?? " + completed + "'" : "return '" + completed + "'",
        };
    }
}
