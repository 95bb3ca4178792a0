using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.LostTasks;

/// <summary>Tasks among the arguments of calls that format, log, serialize or send what they are given.</summary>
internal sealed class ValueSinks
{
    private const string Effect = "the call gets it in the place of its result";

    private readonly CompilationFacts _facts;

    public ValueSinks(CompilationFacts facts) => _facts = facts;

    public IEnumerable<(ExpressionSyntax Task, string Effect)> Arguments(InvocationExpressionSyntax call, CodeBlock block) =>
        call.ArgumentList.Arguments.Count > 0 && NameOf(call.Expression) is { } name && _facts.Catalogue.MayHaveMember(name, CatalogueKind.ValueSink)
            ? Tasks(call, call.ArgumentList, block)
            : Enumerable.Empty<(ExpressionSyntax, string)>();

    public IEnumerable<(ExpressionSyntax Task, string Effect)> Arguments(ObjectCreationExpressionSyntax creation, CodeBlock block) =>
        creation.ArgumentList is { Arguments.Count: > 0 } && NameOf(creation.Type) is { } name && _facts.Catalogue.MayConstruct(name, CatalogueKind.ValueSink)
            ? Tasks(creation, creation.ArgumentList, block)
            : Enumerable.Empty<(ExpressionSyntax, string)>();

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        _ => null,
    };

    private IEnumerable<(ExpressionSyntax Task, string Effect)> Tasks(ExpressionSyntax sink, ArgumentListSyntax given, CodeBlock block)
    {
        if (!given.Arguments.Any(argument => MayHoldTask(argument.Expression, block)))
            return Enumerable.Empty<(ExpressionSyntax, string)>();
        if (block.Model.GetSymbolInfo(sink, block.Cancellation).Symbol is not IMethodSymbol method || _facts.Catalogue.Find(method, CatalogueKind.ValueSink) is null)
            return Enumerable.Empty<(ExpressionSyntax, string)>();

        var arguments = block.Operation(sink) switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        return arguments.IsDefaultOrEmpty
            ? Enumerable.Empty<(ExpressionSyntax, string)>()
            : arguments.Where(argument => TakesAnything(argument.Parameter)).SelectMany(argument => TasksIn(argument.Value)).Select(task => (task, Effect));
    }

    /// <summary>By type, since programs are full of calls that log; an operation tree is made for the few that are left.</summary>
    private bool MayHoldTask(ExpressionSyntax argument, CodeBlock block) => argument switch
    {
        LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or AnonymousFunctionExpressionSyntax => false,
        BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax => true,
        ImplicitArrayCreationExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax or ParenthesizedExpressionSyntax => true,
        _ => _facts.Awaitables.IsTask(block.TypeOf(argument)),
    };

    /// <summary>A parameter, or elements of a parameter, of type <c>object</c> or of whatever type the argument has.</summary>
    private static bool TakesAnything(IParameterSymbol? parameter)
    {
        var type = parameter?.OriginalDefinition.Type;
        if (type is IArrayTypeSymbol array)
            type = array.ElementType;
        else if (parameter is { IsParams: true } && type is INamedTypeSymbol { Arity: 1 } span)
            type = span.TypeArguments[0];
        return type is ITypeParameterSymbol or IDynamicTypeSymbol or { SpecialType: SpecialType.System_Object };
    }

    /// <summary>The tasks in a value: itself, or what an array, an anonymous object or an initializer is made of.</summary>
    private IEnumerable<ExpressionSyntax> TasksIn(IOperation value)
    {
        var open = new Stack<IOperation>();
        open.Push(value);
        while (open.Count > 0)
        {
            var part = Implied(open.Pop());
            if (IsTask(part))
            {
                if (part is { IsImplicit: false, Syntax: ExpressionSyntax expression })
                    yield return expression;
                continue;
            }

            foreach (var inner in Parts(part))
                open.Push(inner);
        }
    }

    // An explicit '(object)task' says that the task is meant.
    private static IOperation Implied(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion)
            value = conversion.Operand;

        return value;
    }

    /// <summary>A task without a result counts as a direct call: nobody means the task of <c>Ok(DeleteAsync(id))</c>.</summary>
    private bool IsTask(IOperation value) =>
        _facts.Awaitables.IsTaskWithResult(value.Type)
        || (_facts.Awaitables.IsTask(value.Type) && value is IInvocationOperation { TargetMethod.IsStatic: false });

    private static IEnumerable<IOperation> Parts(IOperation value) => value switch
    {
        IAnonymousObjectCreationOperation { Initializers: var members } => members.OfType<ISimpleAssignmentOperation>().Select(member => member.Value),
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        { Kind: NewerKinds.CollectionExpression } => value.ChildOperations,
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.SelectMany(Set),
        IConditionalOperation { WhenFalse: { } other } choice => new[] { choice.WhenTrue, other },
        _ => Enumerable.Empty<IOperation>(),
    };

    /// <summary>What an element of an initializer sets, where it is of type <c>object</c>: <c>["a"] = x</c>, <c>{ "a", x }</c>, <c>A = x</c>.</summary>
    private static IEnumerable<IOperation> Set(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation { Target.Type.SpecialType: SpecialType.System_Object } assignment => new[] { assignment.Value },
        IInvocationOperation { TargetMethod.Name: "Add" } add => add.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_Object).Select(argument => argument.Value),
        _ => Enumerable.Empty<IOperation>(),
    };
}
