using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;

/// <summary>Finds what a function does that means something else once it is async.</summary>
internal static class MeaningOfSync
{
    private static readonly (string Type, string Member)[] Ambient =
    {
        ("System.Threading.AsyncLocal`1", "Value"),
        ("System.Globalization.CultureInfo", "CurrentCulture"),
        ("System.Globalization.CultureInfo", "CurrentUICulture"),
        ("System.Threading.Thread", "CurrentCulture"),
        ("System.Threading.Thread", "CurrentUICulture"),
        ("System.Threading.Thread", "CurrentPrincipal"),
        ("System.Diagnostics.Activity", "Current"),
    };

    public static ConversionObstacle Check(SyntaxNode function, IMethodSymbol symbol, PlanningContext context)
    {
        var writes = Writes(function, context).ToList();
        if (writes.Any(target => IsAmbient(target, context)))
            return ConversionObstacle.AmbientStateWrite;

        var isStructMember = symbol is { IsStatic: false, MethodKind: MethodKind.Ordinary, IsReadOnly: false } && symbol.ContainingType is { TypeKind: TypeKind.Struct, IsReadOnly: false };
        return isStructMember && (writes.Any(IsThis) || CallsMutating(function, context))
            ? ConversionObstacle.StructThisWrite
            : ConversionObstacle.None;
    }

    /// <summary>Whether the handler writes to its event arguments where the raiser no longer waits for it.</summary>
    public static bool WritesArgumentsAfter(SyntaxNode site, SyntaxNode function, IMethodSymbol handler, PlanningContext context)
    {
        if (handler.Parameters.Length == 0)
            return false;
        var arguments = handler.Parameters[handler.Parameters.Length - 1];
        return Writes(function, context).Any(target =>
            target is IMemberReferenceOperation { Instance: { } instance }
            && instance.Unwrap() is IParameterReferenceOperation parameter
            && KnownTypes.Same(parameter.Parameter, arguments)
            && (target.Syntax.SpanStart > site.SpanStart || target.Syntax.Ancestors().Any(node => IsLoop(node) && node.Span.Contains(site.Span))
                || target.Syntax.Parent!.Span.Contains(site.Span)));
    }

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static IEnumerable<IOperation> Writes(SyntaxNode function, PlanningContext context)
    {
        foreach (var node in FunctionNode.OwnNodes(function))
        {
            var operation = node switch
            {
                AssignmentExpressionSyntax assignment => context.Model.GetOperation(assignment.Left, context.Cancellation),
                PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => (context.Model.GetOperation(node, context.Cancellation) as IIncrementOrDecrementOperation)?.Target,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => context.Model.GetOperation(argument.Expression, context.Cancellation),
                _ => null,
            };
            if (operation is ITupleOperation tuple)
            {
                foreach (var element in tuple.Elements)
                    yield return element;
            }
            else if (operation is not null)
            {
                yield return operation;
            }
        }
    }

    private static bool IsAmbient(IOperation target, PlanningContext context) =>
        target is IPropertyReferenceOperation { Property: var property }
        && Ambient.Any(entry => entry.Member == property.Name && KnownTypes.Same(property.ContainingType.OriginalDefinition, context.Facts.Types.Get(entry.Type)));

    private static bool IsThis(IOperation target)
    {
        while (target is IMemberReferenceOperation { Instance: { } instance })
            target = instance;
        return target is IInstanceReferenceOperation;
    }

    // A call of an own member that is not readonly may write as well.
    private static bool CallsMutating(SyntaxNode function, PlanningContext context) =>
        FunctionNode.OwnNodes(function).OfType<InvocationExpressionSyntax>()
            .Select(call => context.Model.GetOperation(call, context.Cancellation))
            .OfType<IInvocationOperation>()
            .Any(call => call.Instance is IInstanceReferenceOperation && !call.TargetMethod.IsReadOnly && call.TargetMethod.ContainingType.TypeKind == TypeKind.Struct);
}
