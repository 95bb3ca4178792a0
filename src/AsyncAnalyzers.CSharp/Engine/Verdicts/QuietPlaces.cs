using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Places where blocking is meant, or where the advice could not be followed.</summary>
internal sealed class QuietPlaces
{
    private readonly CompilationFacts _facts;

    public QuietPlaces(CompilationFacts facts) => _facts = facts;

    /// <summary>One body that serves synchronous and asynchronous callers, and chooses by a flag: its synchronous branch must block.</summary>
    public bool Contains(IOperation operation, FunctionContext context)
    {
        var names = _facts.Settings.SyncFlagParameters(operation.Syntax.SyntaxTree);
        for (IOperation? current = operation, child = null; current is not null; child = current, current = current.Parent)
        {
            var function = current switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is not null && HasFlag(function))
                return true;
            if (current is IConditionalOperation choice && child == choice.WhenTrue && IsFlag(choice.Condition))
                return false;
        }

        return context.Function is { } method && HasFlag(method);

        bool HasFlag(IMethodSymbol symbol) => symbol.Parameters.Any(p => p.Type.SpecialType == SpecialType.System_Boolean && names.Contains(p.Name));

        bool IsFlag(IOperation condition) =>
            condition.Unwrap() is IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_Boolean } flag }
            && names.Contains(flag.Name)
            && flag.Name != "sync";
    }

    /// <summary>The language forbids <c>await</c> here: lock bodies, exception filters, most query clauses, unsafe code.</summary>
    public static bool CannotAwait(IOperation operation)
    {
        for (SyntaxNode? node = operation.Syntax, child = null; node is not null; child = node, node = node.Parent)
        {
            switch (node)
            {
                case LockStatementSyntax statement when child == statement.Statement:
                case CatchFilterClauseSyntax or UnsafeStatementSyntax or FixedStatementSyntax:
                    return true;
                case QueryClauseSyntax clause when !IsFirstSource(clause, child):
                case SelectOrGroupClauseSyntax:
                    return true;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax:
                    return HasUnsafe(node);
            }
        }

        return false;
    }

    private static bool IsFirstSource(QueryClauseSyntax clause, SyntaxNode? child) => clause switch
    {
        FromClauseSyntax { Parent: QueryExpressionSyntax } from => child == from.Expression,
        JoinClauseSyntax join => child == join.InExpression,
        _ => false,
    };

    private static bool HasUnsafe(SyntaxNode function) => function switch
    {
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        _ => false,
    };
}
