using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>
/// A parameter of type <c>Func</c> or <c>Action</c> of a method in source. Where it is only called, and all that is given to it is
/// in sight, it becomes a <c>Func</c> that gives a task.
/// </summary>
internal static class DelegateParameter
{
    /// <summary>The parameter that an expression is the argument of, in the terms of its declaration; null where there is none that could change.</summary>
    public static IParameterSymbol? Of(SyntaxNode value, PlanningContext context) =>
        value.Parent is ArgumentSyntax argument
        && context.Model.GetOperation(argument, context.Cancellation) is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter.OriginalDefinition: { } parameter }
        && CanChange(parameter, context)
            ? parameter
            : null;

    /// <summary>A lambda or a method that is given to such a parameter, as a function of a chain.</summary>
    public static ChainFunction? ArgumentOf(SyntaxNode value, Document document, PlanningContext context) =>
        Of(value, context) is not null && FunctionOf(value, context) is { } function ? new ChainFunction(context, document, value, function) : null;

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
        ILocalReferenceOperation local => VariableWrites.Around(local).Of(local.Local).Count <= 1,
        IParameterReferenceOperation parameter => VariableWrites.Around(parameter).Of(parameter.Parameter).Count == 0,
        IFieldReferenceOperation { Field.IsReadOnly: true } field => IsLasting(field.Instance),
        _ => false,
    };

    /// <summary>Where the type of the parameter is written; null where it is written in another way than that of every day.</summary>
    public static TypeSyntax? TypeOf(IParameterSymbol parameter, ChainFunction owner)
    {
        var list = owner.Node is MethodDeclarationSyntax method ? method.ParameterList : ((LocalFunctionStatementSyntax)owner.Node).ParameterList;
        return parameter.Ordinal < list.Parameters.Count && list.Parameters[parameter.Ordinal].Type is { } type && NameOf(type) is not null ? type : null;
    }

    /// <summary><c>Func&lt;int, Task&lt;T&gt;&gt;</c> for <c>Func&lt;int, T&gt;</c>, <c>Func&lt;int, Task&gt;</c> for <c>Action&lt;int&gt;</c>.</summary>
    public static NodeEdit Edit(TypeSyntax type, string task) => new(NameOf(type)!, node => Write((SimpleNameSyntax)node, task));

    /// <summary>Whether nothing but the uses of a parameter fixes its type: who overrides or implements its method would see another signature.</summary>
    public static bool CanChange(IParameterSymbol parameter, PlanningContext context) =>
        parameter is { RefKind: RefKind.None, IsParams: false, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } owner }
        && owner.DeclaringSyntaxReferences.Length == 1
        && !Contracts.Fix(owner)
        && !owner.IsPartialDefinition
        && owner.PartialDefinitionPart is null
        && IsSynchronous(parameter.Type, context);

    private static bool IsSynchronous(ITypeSymbol type, PlanningContext context)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } named || context.Facts.Awaitables.IsAsynchronousReturn(invoke.ReturnType))
            return false;
        var name = invoke.ReturnsVoid ? "System.Action" : "System.Func";
        return KnownTypes.Same(named.OriginalDefinition, context.Facts.Types.Get(named.Arity == 0 ? name : $"{name}`{named.Arity}"));
    }

    private static SimpleNameSyntax? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax { Identifier.ValueText: "Func" or "Action" } name => name,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax qualified => NameOf(qualified.Name),
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    private static GenericNameSyntax Write(SimpleNameSyntax name, string task)
    {
        var func = SyntaxFactory.Identifier("Func").WithTriviaFrom(name.Identifier);
        if (name is not GenericNameSyntax generic)
            return SyntaxFactory.GenericName(func.WithTrailingTrivia(), Arguments(SyntaxFactory.ParseTypeName(task))).WithTrailingTrivia(name.GetTrailingTrivia());

        var arguments = generic.TypeArgumentList.Arguments;
        var last = arguments[arguments.Count - 1];
        if (name.Identifier.ValueText == "Func")
            return generic.WithTypeArgumentList(generic.TypeArgumentList.WithArguments(arguments.Replace(last, SignatureWriter.Wrap(last, task, isVoid: false))));
        var comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var extended = SyntaxFactory.SeparatedList<TypeSyntax>(arguments.GetWithSeparators().Add(comma).Add(SyntaxFactory.ParseTypeName(task)));
        return generic.WithIdentifier(func).WithTypeArgumentList(generic.TypeArgumentList.WithArguments(extended));
    }

    private static TypeArgumentListSyntax Arguments(TypeSyntax type) => SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(type));
}
