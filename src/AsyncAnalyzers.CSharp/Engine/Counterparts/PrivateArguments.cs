using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>What the callers of a private method or a local function give for a parameter: they all stand in one type.</summary>
internal static class PrivateArguments
{
    /// <summary>The arguments of all calls; none where a call may stand elsewhere, or the function is used as a value.</summary>
    public static List<IOperation> Of(IParameterReferenceOperation reference)
    {
        var none = new List<IOperation>();
        if (reference.SemanticModel is not { } model || Scope(reference.Parameter) is not { } scope || scope.SyntaxTree != model.SyntaxTree)
            return none;

        var method = (IMethodSymbol)reference.Parameter.ContainingSymbol;
        var arguments = new List<IOperation>();
        foreach (var name in MentionedNames.In(scope, method.Name))
        {
            if (CallOf(name) is not { } call || model.GetOperation(call) is not IInvocationOperation invocation || !KnownTypes.Same(invocation.TargetMethod.OriginalDefinition, method.OriginalDefinition))
                return none;
            if (invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == reference.Parameter.Ordinal) is { } given)
                arguments.Add(given.Value);
        }

        return arguments;
    }

    /// <summary>Where every mention of the parameter's function stands.</summary>
    private static SyntaxNode? Scope(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.LocalFunction, DeclaringSyntaxReferences: { Length: 1 } places } => places[0].GetSyntax().Parent,
        IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences: { Length: 1 } types } => types[0].GetSyntax(),
        _ => null,
    };

    /// <summary>The call of which the name is the method's; null where it is used as a value.</summary>
    public static InvocationExpressionSyntax? CallOf(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call when call.Expression == name => call,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == name => call,
        _ => null,
    };
}
