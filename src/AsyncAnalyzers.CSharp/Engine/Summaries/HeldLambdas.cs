using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>Functions that a variable holds which nobody sets again: a call of the variable is a call of the function.</summary>
internal sealed class HeldLambdas
{
    private readonly CompilationFacts _facts;

    public HeldLambdas(CompilationFacts facts) => _facts = facts;

    /// <summary>The function that a call of <paramref name="held"/> runs, or null when nobody can tell.</summary>
    public IMethodSymbol? In(IOperation held) => held.BehindConditionalAccess().Unwrap() switch
    {
        ILocalReferenceOperation local => InLocal(local),
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => InField(field),
        _ => null,
    };

    /// <summary>A lambda is known by its variable, if it has one, in messages as among the names of a file.</summary>
    public static string NameOf(IMethodSymbol lambda) =>
        lambda.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } ? variable.Identifier.ValueText : "(lambda)";

    private static IMethodSymbol? InLocal(ILocalReferenceOperation local) =>
        LocalValues.Of(local).ToList() is { Count: 1 } values ? Created(values[0].Unwrap()) : null;

    /// <summary>The function that a new delegate calls; an override may run where a virtual one is named.</summary>
    public static IMethodSymbol? Created(IOperation value) => (value as IDelegateCreationOperation)?.Target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation { IsVirtual: false, Method: var method } => method,
        _ => null,
    };

    /// <summary>A static constructor may put another one into the field.</summary>
    private IMethodSymbol? InField(IFieldSymbol field)
    {
        if (field.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared)
            || field.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration
            || !_facts.Compilation.ContainsSyntaxTree(declaration.SyntaxTree)
            || declaration.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: AnonymousFunctionExpressionSyntax lambda })
        {
            return null;
        }

        return _facts.MethodGroups.ModelOf(declaration.SyntaxTree).GetSymbolInfo(lambda).Symbol as IMethodSymbol;
    }
}
