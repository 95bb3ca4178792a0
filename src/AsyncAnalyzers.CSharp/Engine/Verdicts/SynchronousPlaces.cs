using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Tells what a piece of synchronous code is, as far as it matters to a wait in it.</summary>
internal static class SynchronousPlaces
{
    public static SynchronousPlace Of(IOperation operation, FunctionContext context, ISymbol member)
    {
        // The lock of a 'Dispose' keeps others away while it disposes, and a wait with a limit ends by itself.
        if (IsInLock(operation.Syntax))
            return member is IMethodSymbol disposal && IsDispose(disposal) && operation.IsBoundedWait() ? SynchronousPlace.Dispose : SynchronousPlace.Lock;
        if (context.Function is { MethodKind: MethodKind.LocalFunction })
            return SynchronousPlace.Function;

        return member switch
        {
            IFieldSymbol or IPropertySymbol => OfInitializer(operation.Syntax, member),
            IMethodSymbol { MethodKind: MethodKind.Constructor } => SynchronousPlace.Constructor,
            IMethodSymbol { MethodKind: MethodKind.StaticConstructor } => SynchronousPlace.TypeInitializer,
            IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet } => SynchronousPlace.Property,
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method =>
                IsDispose(method) ? SynchronousPlace.Dispose : SynchronousPlace.Function,
            _ => SynchronousPlace.Other,
        };
    }

    /// <summary><c>Dispose()</c> of <c>IDisposable</c>, or <c>Dispose(bool)</c>, to which it hands the work on.</summary>
    public static bool IsDispose(IMethodSymbol method) =>
        method.ReturnsVoid
        && method.Name is "Dispose" or "System.IDisposable.Dispose"
        && (method.Parameters.Length == 0 || (method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Boolean))
        && IsDisposable(method.ContainingType);

    private static bool IsDisposable(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_IDisposable)
                return true;
        }

        return false;
    }

    /// <summary>A property is expression-bodied or has an initializer; a field has the latter alone.</summary>
    private static SynchronousPlace OfInitializer(SyntaxNode node, ISymbol member)
    {
        if (member is IPropertySymbol && node.FirstAncestorOrSelf<EqualsValueClauseSyntax>(clause => clause.Parent is PropertyDeclarationSyntax) is null)
            return SynchronousPlace.Property;
        return member.IsStatic ? SynchronousPlace.TypeInitializer : SynchronousPlace.Constructor;
    }

    /// <summary>In the body of a <c>lock</c> of the same function, where nothing can be awaited.</summary>
    public static bool IsInLock(SyntaxNode node)
    {
        for (SyntaxNode? current = node, child = null; current is not null; child = current, current = current.Parent)
        {
            switch (current)
            {
                case LockStatementSyntax held when held.Statement == child:
                    return true;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
