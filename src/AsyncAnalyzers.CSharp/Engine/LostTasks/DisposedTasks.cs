using System.Collections.Generic;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary><c>using (OpenAsync())</c> on a task whose result is what should be disposed.</summary>
internal static class DisposedTasks
{
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode node, CodeBlock block, CompilationFacts facts)
    {
        foreach (var resource in Resources(node))
        {
            if (block.TypeOf(resource) is INamedTypeSymbol type && facts.Awaitables.IsTaskWithResult(type) && IsDisposable(facts.Awaitables.AwaitedType(type), facts))
                yield return resource;
        }
    }

    private static IEnumerable<ExpressionSyntax> Resources(SyntaxNode node)
    {
        if (node is UsingStatementSyntax { Expression: { } expression })
            yield return expression;

        var declaration = node switch
        {
            UsingStatementSyntax statement => statement.Declaration,
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } local => local.Declaration,
            _ => null,
        };

        // Who writes the type knows that it is a task.
        if (declaration is not { Type.IsVar: true })
            yield break;

        foreach (var variable in declaration.Variables)
        {
            if (variable.Initializer is { } initializer)
                yield return initializer.Value;
        }
    }

    private static bool IsDisposable(ITypeSymbol? result, CompilationFacts facts) =>
        facts.Types.Is(result, "System.IDisposable") || KnownTypes.Is(result, facts.Types.AsyncDisposable);
}
