using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Cost;

/// <summary>The work of an API to which the catalogue gives a weight.</summary>
/// <param name="Api">The member as messages name it.</param>
/// <param name="Row">The row.</param>
/// <param name="Work">The weight, times the argument that the row names.</param>
internal sealed record CataloguedWork(ISymbol Api, CatalogueRow Row, Polynomial Work)
{
    /// <summary>
    /// The row multiplies by a choice, such as that of going through all folders below: that it may be much is known, and how
    /// much is not in the source.
    /// </summary>
    public bool IsChoice => Api is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Name == Row.Per && parameter.Type.TypeKind == TypeKind.Enum);

    /// <summary>Of a call or a creation; null without a row.</summary>
    public static CataloguedWork? Of(IOperation operation, CompilationFacts facts, Quantities quantities)
    {
        var (member, arguments, instance) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments, call.Instance),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments, null),
            _ => default,
        };
        if (member is null || facts.Catalogue.Find(member.OriginalDefinition, CatalogueKind.Computes) is not { } row)
            return null;
        if (DeferredSequences.Are(member.ReturnType) && (!DeferredSequences.AreEnumeratedHere(operation) || (DeferredSequences.AreCutOff(operation) && TakesAll(arguments))))
            return null;
        if (DeferredSequences.AreAskedForFirst(operation) && IsOfAKind(arguments))
            return null;
        if (facts.Types.Is(member.ContainingType, "System.Security.Cryptography.AsymmetricAlgorithm") && IsGivenItsKey(operation))
            return null;
        if (Argument(arguments, "path")?.ConstantValue is { HasValue: true, Value: string path } && IsOwnFolder(path))
            return null;

        var weight = Polynomial.Constant(row.Weight);
        if (row.Per is not { } parameter)
            return new(member, row, weight);

        var factor = Argument(arguments, parameter) ?? (instance is null ? null : Argument(Creation(instance), parameter));
        return new(member, row, weight.Times(factor is null ? Quantities.Opaque(operation) : quantities.Value(factor)));
    }

    /// <summary>Where everything in a folder is asked for, the first is soon found; of some name it may be the last.</summary>
    private static bool TakesAll(ImmutableArray<IArgumentOperation> arguments) =>
        Argument(arguments, "searchPattern") is not { } pattern || pattern.ConstantValue is { HasValue: true, Value: "*" or "*.*" };

    /// <summary>The first of a kind will do where there are few; a file of one name may be anywhere.</summary>
    private static bool IsOfAKind(ImmutableArray<IArgumentOperation> arguments) =>
        Argument(arguments, "searchPattern")?.ConstantValue is { HasValue: true, Value: string pattern } && pattern.IndexOf('*') >= 0;

    /// <summary>An algorithm makes its key when it is first used, unless it has got one until then.</summary>
    private static bool IsGivenItsKey(IOperation made)
    {
        var user = made.Parent;
        while (user is IConversionOperation or IVariableInitializerOperation)
            user = user.Parent;

        return user is IVariableDeclaratorOperation { Symbol: var local } && made.Root().Descendants().Any(operation =>
            operation is IInvocationOperation { Instance: ILocalReferenceOperation instance, TargetMethod.Name: var name }
            && KnownTypes.Same(instance.Local, local)
            && (name == "FromXmlString" || name.StartsWith("Import", System.StringComparison.Ordinal)));
    }

    /// <summary>A folder beside the program, which is written down in it, holds what the program was installed with.</summary>
    private static bool IsOwnFolder(string path) => path.Length > 0 && path[0] is not ('/' or '\\' or '.' or '~' or '%') && path.IndexOf(':') < 0;

    private static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>The arguments with which what is called was made, where that can be seen.</summary>
    private static ImmutableArray<IArgumentOperation> Creation(IOperation instance)
    {
        var value = instance.Unwrap();
        if (value is ILocalReferenceOperation local && VariableWrites.Around(local).OnlyValueOf(local.Local) is { } made)
            value = made.Unwrap();

        return value is IObjectCreationOperation creation ? creation.Arguments : ImmutableArray<IArgumentOperation>.Empty;
    }
}
