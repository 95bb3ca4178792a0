using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Disposal;

/// <summary>The methods that dispose an object: <c>Dispose()</c>, and <c>Dispose(bool)</c> where that does the work.</summary>
internal sealed class DisposePattern
{
    private DisposePattern(ImmutableArray<(MethodDeclarationSyntax, IMethodSymbol)> parts, InvocationExpressionSyntax? handOver)
    {
        Parts = parts;
        HandOver = handOver;
    }

    /// <summary>What gets an asynchronous copy.</summary>
    public ImmutableArray<(MethodDeclarationSyntax Method, IMethodSymbol Symbol)> Parts { get; }

    /// <summary><c>Dispose(true)</c> in <c>Dispose()</c>.</summary>
    public InvocationExpressionSyntax? HandOver { get; }

    public static ConversionObstacle Find(MethodDeclarationSyntax method, IMethodSymbol symbol, PlanningContext context, out DisposePattern pattern)
    {
        pattern = new DisposePattern(ImmutableArray.Create((method, symbol)), null);
        if (context.LanguageVersion < LanguageVersion.CSharp8)
            return ConversionObstacle.LanguageVersion;
        if (context.Facts.Types.AsyncDisposable is not { } contract)
            return ConversionObstacle.NoReplacement;
        if (KnownTypes.Is(symbol.ContainingType, contract) || symbol.ContainingType.GetMembers(AsyncDisposeWriter.Name).Any())
            return ConversionObstacle.CounterpartExists;
        if (method.Parent is not (ClassDeclarationSyntax or RecordDeclarationSyntax) || ((TypeDeclarationSyntax)method.Parent).BaseList is null || symbol.ContainingType.IsValueType)
            return ConversionObstacle.BoundByContract;
        if (FunctionPlanner.Check(method, symbol, context) is var own and not ConversionObstacle.None)
            return own;
        if (symbol.Parameters.IsEmpty)
            return IsPlain(symbol) ? ConversionObstacle.None : ConversionObstacle.BoundByContract;

        return WithCaller(method, symbol, context, ref pattern);
    }

    private static ConversionObstacle WithCaller(MethodDeclarationSyntax method, IMethodSymbol symbol, PlanningContext context, ref DisposePattern pattern)
    {
        // The part of a base class would be left out of the asynchronous form.
        if (symbol.IsOverride || symbol.IsAbstract || symbol.IsStatic)
            return ConversionObstacle.BoundByContract;
        if (symbol is { IsVirtual: true, ContainingType.IsSealed: false } && !context.Facts.Implementations.Of(symbol).IsEmpty)
            return ConversionObstacle.DerivedDisposal;

        foreach (var member in ((TypeDeclarationSyntax)method.Parent!).Members.OfType<MethodDeclarationSyntax>())
        {
            if (member.Identifier.ValueText != symbol.Name || member.ParameterList.Parameters.Count > 0 || context.Model.GetDeclaredSymbol(member, context.Cancellation) is not { } caller)
                continue;
            if (!IsPlain(caller) || FunctionPlanner.Check(member, caller, context) != ConversionObstacle.None || HandOverIn(member, symbol, context) is not { } call)
                return ConversionObstacle.BoundByContract;
            pattern = new DisposePattern(ImmutableArray.Create((member, caller), (method, symbol)), call);
            return ConversionObstacle.None;
        }

        return ConversionObstacle.BoundByContract;
    }

    private static bool IsPlain(IMethodSymbol symbol) =>
        symbol is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsStatic: false, ReturnsVoid: true, ExplicitInterfaceImplementations.IsEmpty: true };

    /// <summary>The one call that hands the work on; null where there are others.</summary>
    private static InvocationExpressionSyntax? HandOverIn(MethodDeclarationSyntax caller, IMethodSymbol worker, PlanningContext context)
    {
        var calls = FunctionNode.OwnNodes(caller).OfType<InvocationExpressionSyntax>()
            .Where(call => KnownTypes.Same(context.Model.GetSymbolInfo(call, context.Cancellation).Symbol, worker))
            .ToList();
        return calls.Count == 1 && calls[0].ArgumentList.Arguments.Count == 1 && calls[0].ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.TrueLiteralExpression)
            ? calls[0]
            : null;
    }
}
