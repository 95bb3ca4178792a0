using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Rewriting;

/// <summary>Writes completed tasks.</summary>
internal static class CompletedTask
{
    private const string TaskName = "System.Threading.Tasks.Task";

    /// <summary>
    /// <c>Task.CompletedTask</c>, or a <c>Task.FromResult</c> of nothing for a task with a result; null where the target
    /// has no such member.
    /// </summary>
    public static ExpressionSyntax? For(INamedTypeSymbol task, PlanningContext context, SyntaxNode place, NameScope names)
    {
        var member = task.Arity == 0 ? "CompletedTask" : "FromResult";
        if (names.Resolve(TaskName) is not { } type || !type.GetMembers(member).Any())
            return null;

        var name = names.Write(type);
        return SyntaxFactory.ParseExpression(task.Arity == 0
            ? name + ".CompletedTask"
            : name + ".FromResult" + Nothing(task.TypeArguments[0], context, place));
    }

    private static string Nothing(ITypeSymbol result, PlanningContext context, SyntaxNode place)
    {
        var written = result.ToMinimalDisplayString(context.Model, place.SpanStart);
        if (result is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
            return $"(default({written}))";

        var isChecked = (context.Model.GetNullableContext(place.SpanStart) & NullableContext.Enabled) != 0;
        var isSilenced = isChecked && !result.IsValueType && result.NullableAnnotation != NullableAnnotation.Annotated;
        if (result is ITypeParameterSymbol { IsReferenceType: false })
            return isSilenced ? $"<{written}>(default!)" : $"(default({written}))";

        return isSilenced ? $"<{written}>(null!)" : $"<{written}>(null)";
    }
}
