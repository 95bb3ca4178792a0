using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// A parameter of a method in source, a local or a private field, of type <c>Func</c> or <c>Action</c>. Where it is only called, and all
/// that is given to it is in sight, it becomes a <c>Func</c> that gives a task.
/// </summary>
internal static class DelegateVariable
{
    /// <summary>The variable that an expression is given to, in the terms of its declaration; null where there is none that could change.</summary>
    public static ISymbol? Of(SyntaxNode value, PlanningContext context)
    {
        var variable = value.Parent switch
        {
            ArgumentSyntax argument => context.Model.GetOperation(argument, context.Cancellation) is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } ? parameter : null,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => context.Model.GetDeclaredSymbol(declarator, context.Cancellation),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == value => context.Model.GetSymbolInfo(assignment.Left, context.Cancellation).Symbol,
            _ => null,
        };
        return variable?.OriginalDefinition is { } found && CanChange(found, context) ? found : null;
    }

    /// <summary>A lambda or a method that is given to such a variable, as a function of a chain.</summary>
    public static ChainFunction? ValueOf(SyntaxNode value, Document document, PlanningContext context) =>
        Of(value, context) is not null && FunctionOf(value, context) is { } function ? new ChainFunction(context, document, value, function) : null;

    /// <summary>Whether an expression is given to a variable of which its file does not show that it has to stay.</summary>
    public static bool MayTake(SyntaxNode value, PlanningContext context) =>
        Of(value, context) is { } variable && MayFollow(variable, context);

    /// <summary>Whether the file of a variable shows nothing that keeps it as it is; of a parameter, its method is not searched for.</summary>
    public static bool MayFollow(ISymbol variable, PlanningContext context) =>
        variable is IParameterSymbol || NearUses.OfVariable(variable, context).All(name => IsPlainUse(name, context));

    /// <summary>The variable whose delegate is called, where it could change.</summary>
    public static ISymbol? CalledBy(IInvocationOperation call, PlanningContext context)
    {
        ISymbol? variable = call.Instance?.Unwrap() switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            _ => null,
        };
        return variable?.OriginalDefinition is { } found && CanChange(found, context) ? found : null;
    }

    // The reader of the variable looks again, and at every file.
    private static bool IsPlainUse(IdentifierNameSyntax name, PlanningContext context)
    {
        var variable = DelegateUses.Whole(name);
        return DelegateUses.IsHarmless(variable, context) || DelegateUses.CallOf(variable) is not null || DelegateUses.GivenTo(variable, context) is not null || Of(variable, context) is not null;
    }

    /// <summary>What is handed over: a lambda that is not async, or a method by its name.</summary>
    public static IMethodSymbol? FunctionOf(SyntaxNode value, PlanningContext context)
    {
        if (value is ParenthesizedLambdaExpressionSyntax { ReturnType: not null } or LambdaExpressionSyntax { AsyncKeyword.RawKind: not 0 } or AnonymousMethodExpressionSyntax)
            return null;
        if (value is LambdaExpressionSyntax)
            return context.Model.GetSymbolInfo(value, context.Cancellation).Symbol as IMethodSymbol;
        return value is SimpleNameSyntax or MemberAccessExpressionSyntax
            && context.Model.GetOperation(value, context.Cancellation) is IMethodReferenceOperation reference
            && IsLasting(reference.Instance)
            ? reference.Method
            : null;
    }

    /// <summary>
    /// Whether an expression gives the same object whenever it is asked: 'Run(store.Load)' asks once, and the lambda that may take the
    /// name's place at each call.
    /// </summary>
    private static bool IsLasting(IOperation? receiver) => receiver?.Unwrap() switch
    {
        null or IInstanceReferenceOperation => true,
        { Type.IsReferenceType: not true } => false,
        ILocalReferenceOperation local => IsSetWhereDeclared(local.Local) && VariableWrites.Around(local).Of(local.Local).Count <= 1,
        IParameterReferenceOperation parameter => VariableWrites.Around(parameter).Of(parameter.Parameter).Count == 0,
        IFieldReferenceOperation { Field.IsReadOnly: true } field => IsLasting(field.Instance),
        _ => false,
    };

    // One assignment in a loop sets it many times.
    private static bool IsSetWhereDeclared(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer: null });

    /// <summary>Whether nothing but its uses fixes the type of a variable.</summary>
    public static bool CanChange(ISymbol variable, PlanningContext context) => variable switch
    {
        IParameterSymbol parameter => CanChange(parameter) && IsSynchronous(parameter.Type, context),
        ILocalSymbol { RefKind: RefKind.None } local => DeclarationOf(local) is not null && IsSynchronous(local.Type, context),
        // Somebody may look for an attribute.
        IFieldSymbol { DeclaredAccessibility: Accessibility.Private, AssociatedSymbol: null } field => DeclarationOf(field) is not null && IsSynchronous(field.Type, context) && field.GetAttributes().IsEmpty,
        _ => false,
    };

    // Who overrides or implements the method of a parameter would see another signature.
    private static bool CanChange(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, IsParams: false, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } owner }
        && owner.DeclaringSyntaxReferences.Length == 1
        && !Contracts.Fix(owner)
        && !PartialMethods.Are(owner);

    /// <summary>The declaration of a local or field that stands alone in it, under a type that is written out.</summary>
    public static VariableDeclaratorSyntax? DeclarationOf(ISymbol variable) =>
        variable.DeclaringSyntaxReferences.Length == 1
        && variable.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator
        && DelegateType.IsPlain(declaration.Type)
            ? declarator
            : null;

    private static bool IsSynchronous(ITypeSymbol type, PlanningContext context)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } named || context.Facts.Awaitables.IsAsynchronousReturn(invoke.ReturnType))
            return false;
        var name = invoke.ReturnsVoid ? "System.Action" : "System.Func";
        return KnownTypes.Same(named.OriginalDefinition, context.Facts.Types.Get(named.Arity == 0 ? name : $"{name}`{named.Arity}"));
    }
}
