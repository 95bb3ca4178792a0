using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary><c>Task.Run</c> in the place of <c>new Task</c> (<c>ASYNC209</c>), where it takes the same arguments.</summary>
internal static class ColdTaskSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (fault.Operation is not IObjectCreationOperation { Initializer: null, Constructor: { } constructor } || !IsTakenByRun(constructor, context))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var creation = (BaseObjectCreationExpressionSyntax)fault.Operation.Syntax;
        if (creation.DescendantTrivia().Any(trivia => TriviaKeeper.IsText(trivia) && creation.Span.Contains(trivia.Span) && !creation.ArgumentList!.Span.Contains(trivia.Span)))
            return SiteDraft.Blocked(ConversionObstacle.NoReplacement);

        var names = context.NamesAt(creation);
        var run = names.Write("System.Threading.Tasks.Task") + ".Run" + TypeArgument(creation, constructor.ContainingType, context);
        return SiteDraft.Of(new[] { new NodeEdit(creation, node => Write((BaseObjectCreationExpressionSyntax)node, run)) }, names.Usings);
    }

    // Not with options or a state, and not where Task.Run would unwrap the result.
    private static bool IsTakenByRun(IMethodSymbol constructor, PlanningContext context) =>
        constructor.Parameters[0].Type is INamedTypeSymbol { DelegateInvokeMethod: { Parameters.Length: 0 } invoke }
        && !context.Facts.Awaitables.IsAwaitable(invoke.ReturnType)
        && constructor.Parameters.Skip(1).All(parameter => KnownTypes.Same(parameter.Type, context.Facts.Types.CancellationToken));

    /// <summary>Nothing where the compiler infers it.</summary>
    private static string TypeArgument(BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol task, PlanningContext context)
    {
        if (task.Arity == 0)
            return "";

        var plain = SyntaxFactory.ParseExpression("System.Threading.Tasks.Task.Run" + creation.ArgumentList!.ToString());
        var inferred = context.Model.GetSpeculativeTypeInfo(creation.SpanStart, plain, SpeculativeBindingOption.BindAsExpression).Type;
        return KnownTypes.Same(inferred, task)
            ? ""
            : "<" + task.TypeArguments[0].ToMinimalDisplayString(context.Model, creation.SpanStart) + ">";
    }

    private static SyntaxNode Write(BaseObjectCreationExpressionSyntax creation, string run) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.ParseExpression(run), creation.ArgumentList!).WithTriviaFrom(creation);
}
