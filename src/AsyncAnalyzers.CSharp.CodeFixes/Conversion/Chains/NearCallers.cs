using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// What calls a function in its own file, which is quick to tell; the others are found when the edit is computed. A light bulb
/// says what is known, and where the chain will stop.
/// </summary>
internal sealed class NearCallers
{
    private readonly List<(SyntaxNode Function, ConversionObstacle Obstacle)> _calls;
    private readonly IMethodSymbol _symbol;

    private NearCallers(IMethodSymbol symbol, List<(SyntaxNode, ConversionObstacle)> calls)
    {
        _symbol = symbol;
        _calls = calls;
    }

    /// <summary>Whether a call can never await.</summary>
    public bool AreStuck => _calls.Any(call => call.Obstacle != ConversionObstacle.None);

    public static NearCallers Of(IMethodSymbol symbol, PlanningContext context) => new(symbol, context.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => MemberRenamer.NameOf(call.Expression)?.Identifier.ValueText == symbol.Name
            && KnownTypes.Same(context.Model.GetSymbolInfo(call, context.Cancellation).Symbol?.OriginalDefinition, symbol.OriginalDefinition))
        .Select(call => (FunctionNode.Around(call), ObstacleAt(call, IsIterator(symbol), context)))
        .ToList());

    /// <summary>The end of a title: <c>" (3 callers in this file; the constructor of 'Page' will wait)"</c>, or nothing.</summary>
    public string Describe()
    {
        var callers = _calls.Select(call => call.Function).Where(function => !IsItself(function)).Distinct().Count();
        if (callers == 0)
            return "";
        var count = callers == 1 ? "1 caller" : callers + " callers";
        var where = IsKnownWhole ? count + ", all in this file" : count + " in this file";
        var stuck = _calls.Where(call => call.Obstacle != ConversionObstacle.None).Select(Name).Distinct().ToList();
        return stuck.Count switch
        {
            0 => $" ({where})",
            1 => $" ({where}; {stuck[0]} will wait)",
            _ => $" ({where}; {stuck[0]} and {stuck.Count - 1} more will wait)",
        };
    }

    /// <summary>Nobody can wait for an async sequence.</summary>
    public bool MustAwait => IsIterator(_symbol);

    private static bool IsIterator(IMethodSymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference => AsyncIterators.IsIterator(reference.GetSyntax()));

    private bool IsItself(SyntaxNode function) => _symbol.DeclaringSyntaxReferences.Any(reference => reference.Span == function.Span);

    private bool IsKnownWhole => _symbol.MethodKind == MethodKind.LocalFunction
        || (_symbol.DeclaredAccessibility == Accessibility.Private && _symbol.ContainingType.DeclaringSyntaxReferences.Length == 1);

    private static ConversionObstacle ObstacleAt(InvocationExpressionSyntax call, bool isIterator, PlanningContext context)
    {
        if (isIterator && AsyncIterators.LoopOf(call) is null)
            return ConversionObstacle.Iterator;

        var function = FunctionNode.Around(call);
        var position = AwaitPosition.Check(call, function);
        return position != ConversionObstacle.None || CanAwait(function, context) ? position : ConversionObstacle.NotAFunction;
    }

    private static bool CanAwait(SyntaxNode function, PlanningContext context) => function switch
    {
        MethodDeclarationSyntax or LocalFunctionStatementSyntax or GlobalStatementSyntax or CompilationUnitSyntax => true,
        AnonymousFunctionExpressionSyntax lambda => SignatureWriter.IsAsync(lambda)
            || Functions.TaskRunLambda.Plan(lambda, context) is not null
            || (context.Model.GetSymbolInfo(lambda, context.Cancellation).Symbol is IMethodSymbol symbol && context.Facts.Awaitables.IsAwaitable(symbol.ReturnType)),
        _ => false,
    };

    private static string Name((SyntaxNode Function, ConversionObstacle Obstacle) call) => call switch
    {
        (_, ConversionObstacle.LockBody) => "a lock",
        (_, ConversionObstacle.CatchFilter) => "an exception filter",
        (_, ConversionObstacle.QueryClause) => "a query",
        (ConstructorDeclarationSyntax constructor, _) => $"the constructor of '{constructor.Identifier.ValueText}'",
        (DestructorDeclarationSyntax finalizer, _) => $"the finalizer of '{finalizer.Identifier.ValueText}'",
        (AccessorDeclarationSyntax accessor, _) => Property(accessor.FirstAncestorOrSelf<BasePropertyDeclarationSyntax>()),
        (BasePropertyDeclarationSyntax property, _) => Property(property),
        (BaseFieldDeclarationSyntax, _) => "an initializer",
        (AnonymousFunctionExpressionSyntax, _) => "a lambda",
        (MethodDeclarationSyntax method, _) => $"'{method.Identifier.ValueText}'",
        (LocalFunctionStatementSyntax local, _) => $"'{local.Identifier.ValueText}'",
        _ => "a member that cannot await",
    };

    private static string Property(BasePropertyDeclarationSyntax? declaration) =>
        declaration is PropertyDeclarationSyntax property ? $"property '{property.Identifier.ValueText}'" : "an accessor";
}
