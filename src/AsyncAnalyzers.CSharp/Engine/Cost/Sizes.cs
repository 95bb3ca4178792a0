using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>How many elements a collection has, as far as the source tells it.</summary>
internal sealed class Sizes
{
    /// <summary>What is written down somewhere (enum members, arguments of a call, parts of a constant) is few, and so are the bytes of a number.</summary>
    public const int Few = 16;

    private static readonly ImmutableHashSet<string> KeepsSize = ImmutableHashSet.Create(
        "Select", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "Distinct", "DistinctBy", "Reverse", "ToList", "ToArray",
        "ToHashSet", "ToDictionary", "ToLookup", "AsEnumerable", "Cast", "OfType", "Skip", "SkipWhile", "TakeWhile", "DefaultIfEmpty", "Append", "Prepend", "GroupBy", "Except",
        "Intersect", "Zip", "Index", "AsSpan", "AsMemory", "ToCharArray", "Clone", "Concat", "Union", "AsReadOnly", "ToImmutableArray", "ToImmutableList");

    private static readonly string[] FixedTypes = { "IReadOnly", "ReadOnly", "Immutable", "IImmutable", "Frozen", "IEnumerable" };

    private readonly CompilationFacts _facts;
    private readonly Quantities _quantities;

    public Sizes(CompilationFacts facts, Quantities quantities)
    {
        _facts = facts;
        _quantities = quantities;
    }

    public Polynomial Of(IOperation collection, int depth = 6)
    {
        var value = collection.BehindConditionalAccess().Unwrap();
        if (value.ConstantValue is { HasValue: true, Value: string text })
            return Polynomial.Constant(text.Length);
        if (depth <= 0)
            return Quantities.Opaque(value, UnknownKind.Size);

        return value switch
        {
            IArrayCreationOperation array => OfArray(array, depth),
            ILocalReferenceOperation local => OfLocal(local, depth),
            IParameterReferenceOperation parameter => OfParameter(parameter),
            IPropertyReferenceOperation { Property.Name: "Keys" or "Values", Instance: { } instance } => Of(instance, depth - 1),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } when IsOfFixedSize(field.Type) => OfFixedField(field) ?? Quantities.Opaque(value, UnknownKind.Size),
            IObjectCreationOperation creation => OfCreation(creation, depth),
            IInvocationOperation call => OfCall(call, depth),
            ITranslatedQueryOperation query => Of(query.Operation, depth - 1),
            _ => Quantities.Opaque(value, UnknownKind.Size),
        };
    }

    /// <summary>One dimension of an array of several.</summary>
    public Polynomial OfDimension(IOperation array, IInvocationOperation call)
    {
        var value = array.Unwrap();
        if (value is ILocalReferenceOperation local && VariableWrites.Around(local).OnlyValueOf(local.Local) is { } made)
            value = made.Unwrap();

        return value is IArrayCreationOperation creation
            && call.ArgumentFor(0)?.Value.ConstantValue is { HasValue: true, Value: int dimension }
            && dimension < creation.DimensionSizes.Length
                ? _quantities.Value(creation.DimensionSizes[dimension])
                : Quantities.Opaque(call);
    }

    /// <summary><c>Count()</c> and <c>LongCount()</c> without a condition.</summary>
    public bool IsCount(IInvocationOperation call) => call is { TargetMethod.Name: "Count" or "LongCount", Arguments.Length: 1 } && IsQueryOperator(call.TargetMethod);

    public bool IsQueryOperator(IMethodSymbol method) => KnownTypes.Same(method.ContainingType, _facts.Types.Get("System.Linq.Enumerable"));

    private Polynomial OfArray(IArrayCreationOperation array, int depth) => array.DimensionSizes
        .Select(size => _quantities.Value(size, depth - 1))
        .Aggregate(Polynomial.One, (product, size) => product.Times(size));

    private Polynomial OfLocal(ILocalReferenceOperation reference, int depth) =>
        // Where the value tells nothing, the message names the local.
        VariableWrites.Around(reference).OnlyValueOf(reference.Local) is { } value && Of(value, depth - 1) is { } size && size.Terms.All(term => term.Factors.All(factor => factor.Unknown.Root is not null))
            ? size
            : Polynomial.Of(new Unknown(reference.Local.Name, UnknownKind.Size, reference.Local));

    private Polynomial OfParameter(IParameterReferenceOperation reference) =>
        reference.Parameter.IsParams || KnownTypes.Same(reference.Parameter.ContainingSymbol, _facts.EntryPoint)
            ? Polynomial.Constant(Few)
            : Polynomial.Of(Quantities.OfParameter(reference, UnknownKind.Size));

    /// <summary>To such a collection nothing is added later on.</summary>
    private static bool IsOfFixedSize(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Array || FixedTypes.Any(start => type.Name.StartsWith(start, StringComparison.Ordinal));

    /// <summary>As many elements as the initializer writes down; one of another form, or one that takes in a whole collection, tells nothing.</summary>
    private static Polynomial? OfFixedField(IFieldSymbol field)
    {
        var value = (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value;
        var elements = value switch
        {
            InitializerExpressionSyntax initializer => initializer,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer,
            ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer,
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } when initializer.IsKind(SyntaxKind.CollectionInitializerExpression) => initializer,
            { RawKind: NewerKinds.CollectionExpressionSyntax } when value.ChildNodes().All(element => element.RawKind == NewerKinds.ExpressionElementSyntax) => value,
            _ => null,
        };
        return elements is null ? null : Polynomial.Constant(elements.ChildNodes().Count());
    }

    private Polynomial OfCreation(IObjectCreationOperation creation, int depth)
    {
        if (creation.Arguments.Length == 1 && _facts.Types.Is(creation.Arguments[0].Value.Unwrap().Type, "System.Collections.IEnumerable"))
            return Of(creation.Arguments[0].Value, depth - 1);
        if (creation is { Type.SpecialType: SpecialType.System_String, Arguments.Length: 2 })
            return _quantities.Value(creation.Arguments[1].Value, depth - 1);

        return creation is { Arguments.IsEmpty: true, Initializer.Initializers: { IsEmpty: false } written } ? Polynomial.Constant(written.Length) : Quantities.Opaque(creation, UnknownKind.Size);
    }

    private Polynomial OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (method.ContainingType is { Name: "Enum" or "BitConverter", ContainingNamespace.Name: "System" })
            return Polynomial.Constant(Few);
        if (call.Receiver() is { } source && (KeepsSize.Contains(method.Name) || IsSelectMany(method)) && !IsOfProgram(method))
            return Of(source, depth - 1);
        if (!IsQueryOperator(method))
            return Quantities.Opaque(call, UnknownKind.Size);

        return method.Name switch
        {
            "Range" or "Repeat" => _quantities.Value(call.ArgumentFor(1)!.Value, depth - 1) is var count && Trips.IsNoBound(count) ? Polynomial.One : count,
            "Empty" => Polynomial.Zero,
            "Take" or "TakeLast" => Smaller(Of(call.Receiver()!, depth - 1), _quantities.Value(call.ArgumentFor(1)!.Value, depth - 1)),
            "Chunk" => Of(call.Receiver()!, depth - 1).Times(_quantities.Value(call.ArgumentFor(1)!.Value, depth - 1).ToPower(-1)),
            _ => Quantities.Opaque(call, UnknownKind.Size),
        };
    }

    /// <summary>How many elements each element has nobody knows; at least the outer ones are there.</summary>
    private bool IsSelectMany(IMethodSymbol method) => method.Name == "SelectMany" && IsQueryOperator(method);

    private bool IsOfProgram(IMethodSymbol method) => KnownTypes.Same(method.ContainingAssembly, _facts.Compilation.Assembly);

    private static Polynomial Smaller(Polynomial source, Polynomial limit) =>
        limit.IsConstant && (!source.IsConstant || limit.ConstantPart < source.ConstantPart) ? limit : source;
}
