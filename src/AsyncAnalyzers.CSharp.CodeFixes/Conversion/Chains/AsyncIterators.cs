using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// Iterators that become async: <c>IEnumerable&lt;T&gt;</c> becomes <c>IAsyncEnumerable&lt;T&gt;</c>, and every use is the source of a
/// <c>foreach</c>, which awaits.
/// </summary>
internal static class AsyncIterators
{
    private const string Synchronous = "IEnumerable";

    public static bool IsIterator(SyntaxNode function) => FunctionNode.OwnNodes(function).Any(node => node is YieldStatementSyntax);

    /// <summary>Whether the function could give an async sequence.</summary>
    public static bool CanBe(SyntaxNode function, IMethodSymbol symbol, PlanningContext context) =>
        symbol.ReturnType.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        && context.Facts.Types.AsyncEnumerable is not null
        && context.LanguageVersion >= LanguageVersion.CSharp8
        && NameOf(TypeOf(function)) is not null;

    public static NodeEdit TypeEdit(ChainFunction function) => new(
        NameOf(function.ReturnType)!,
        node => ((GenericNameSyntax)node).WithIdentifier(SyntaxFactory.Identifier("IAsyncEnumerable").WithTriviaFrom(((GenericNameSyntax)node).Identifier)));

    /// <summary>The loop whose source a call is.</summary>
    public static CommonForEachStatementSyntax? LoopOf(InvocationExpressionSyntax call)
    {
        SyntaxNode source = call;
        while (source.Parent is ParenthesizedExpressionSyntax parenthesized)
            source = parenthesized;
        return source.Parent is CommonForEachStatementSyntax loop && loop.Expression == source && loop.AwaitKeyword.IsKind(SyntaxKind.None) ? loop : null;
    }

    /// <summary>Whether a member is called on the sequence at once, as the operators of LINQ are.</summary>
    public static bool IsQueried(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access && access.Expression == call;

    private static TypeSyntax? TypeOf(SyntaxNode function) => (function as MethodDeclarationSyntax)?.ReturnType ?? (function as LocalFunctionStatementSyntax)?.ReturnType;

    // Both interfaces live in one namespace, so that the same usings and qualifications do.
    private static GenericNameSyntax? NameOf(TypeSyntax? type) => type switch
    {
        GenericNameSyntax { Identifier.ValueText: Synchronous } name => name,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax qualified => NameOf(qualified.Name),
        _ => null,
    };
}
