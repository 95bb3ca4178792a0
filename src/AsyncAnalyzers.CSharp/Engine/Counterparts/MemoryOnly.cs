using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// Proves that a stream, reader or writer touches memory alone, so that its synchronous members do no I/O: by type, through
/// locals and read-only fields with one known value, and through wrappers such as <c>StreamReader</c> over a <c>MemoryStream</c>.
/// </summary>
internal sealed class MemoryOnly
{
    private const int DeepestWrapping = 8;

    // Callers in other types are gone through once more at most: each of them may have twenty.
    private const int FurthestCaller = 4;

    private readonly CompilationFacts _facts;

    private readonly BufferedResponses _responses;

    public MemoryOnly(CompilationFacts facts)
    {
        _facts = facts;
        _responses = new BufferedResponses(facts);
        Arguments = new InternalArguments(facts);
    }

    /// <summary>What callers in other types and files give: searched once, whoever asks.</summary>
    public InternalArguments Arguments { get; }

    /// <summary>Whether every stream that a call works on is in memory: its receiver and its stream-like arguments.</summary>
    public bool IsUsedBy(IInvocationOperation call)
    {
        var values = call.Arguments.Select(argument => argument.Value).Append(call.Instance).Where(IsStreamLike).ToList();
        return _responses.Give(call) || (values.Count > 0 && values.All(value => Contains(value!, DeepestWrapping)));
    }

    public bool Contains(IOperation value) => Contains(value, DeepestWrapping);

    private bool Contains(IOperation operation, int depth)
    {
        var value = operation.BehindConditionalAccess().Unwrap();
        if (depth == 0)
            return false;
        if (IsListed(value.Type) || UnwaitingStreams.Contains(value.Type))
            return true;

        return value switch
        {
            ILocalReferenceOperation local => LocalValues.Of(local).DefaultIfEmpty(value).All(given => given != value && Contains(given, depth - 1)),
            IFieldReferenceOperation field => IsListed(field.Field) || (ValuesOf(field) is { Count: > 0 } values && values.All(given => Contains(given, depth - 1))) || AreAllInMemory(GivenHere.Of(field), depth - 1),
            IParameterReferenceOperation parameter => AreAllInMemory(PrivateArguments.Of(parameter), depth - 1) || (depth > FurthestCaller && AreAllInMemory(Arguments.Of(parameter), depth - FurthestCaller)),
            IPropertyReferenceOperation property => IsListed(property.Property) || KeptMemory.Is(property.Property) || AreAllInMemory(GivenHere.Of(property), depth - 1),
            IObjectCreationOperation { Constructor: { } constructor } when IsListed(constructor) => true,
            IObjectCreationOperation { Constructor: { } constructor } creation when Wraps(constructor) => IsWrappedInMemory(creation.Arguments.FirstOrDefault(), depth),
            IObjectCreationOperation creation when IsStreamLike(creation) => IsMadeFromMemory(creation.Arguments, depth),
            IAwaitOperation awaited => Contains(awaited.Operation, depth - 1),
            IInvocationOperation call when IsListed(call.TargetMethod) || _responses.Give(call) => true,
            IInvocationOperation { Instance: { } task } call when _facts.TaskMembers.AwaitsReceiver(call.TargetMethod) => Contains(task, depth - 1),
            IInvocationOperation { TargetMethod: { Name: "Open" or "OpenAsync" } open } call when _facts.Types.Is(open.ContainingType, "System.IO.Compression.ZipArchiveEntry") => IsOfArchiveInMemory(call, depth),
            IInvocationOperation call when Wraps(call.TargetMethod) => IsWrappedInMemory(call.Arguments.FirstOrDefault(), depth),
            IInvocationOperation call when IsStreamLike(call) && MadeFromStreams.Include(call) => IsMadeFromMemory(call.Arguments, depth),
            _ => false,
        };
    }

    private bool AreAllInMemory(List<IOperation> given, int depth) => given.Count > 0 && given.All(value => Contains(value, depth));

    /// <summary>An entry comes from the archives that its function has opened, as far as it opens any.</summary>
    private bool IsOfArchiveInMemory(IInvocationOperation open, int depth)
    {
        var archives = open.Root().Descendants().OfType<IObjectCreationOperation>().Where(creation => _facts.Types.Is(creation.Type, "System.IO.Compression.ZipArchive")).ToList();
        return archives.Count > 0 && archives.All(archive => IsWrappedInMemory(archive.Arguments.FirstOrDefault(), depth));
    }

    private bool IsWrappedInMemory(IArgumentOperation? wrapped, int depth) =>
        wrapped is not null && Contains(wrapped.Value, depth - 1);

    /// <summary>
    /// <c>Decoded(new MemoryStream(bytes), encoding)</c>, <c>generator.Open(memory)</c> or <c>new ZipOutputStream(memory)</c>,
    /// which name no file.
    /// </summary>
    private bool IsMadeFromMemory(ImmutableArray<IArgumentOperation> arguments, int depth) =>
        !arguments.Any(argument => MadeFromStreams.NamesPlace(argument, _facts.Types))
        && arguments.Select(argument => argument.Value).Where(IsStreamLike).ToList() is { Count: > 0 } given
        && given.All(value => Contains(value, depth - 1));

    /// <summary>A stream, reader or writer, or what is known to wrap one.</summary>
    public bool IsStreamLike(IOperation? value)
    {
        var type = value?.Unwrap().Type;
        return _facts.Types.Is(type, "System.IO.Stream")
            || _facts.Types.Is(type, "System.IO.TextReader")
            || _facts.Types.Is(type, "System.IO.TextWriter")
            || (type is not null && WrapsAnother(type));
    }

    private bool IsListed(ISymbol? symbol)
    {
        for (var current = symbol?.OriginalDefinition; current is not null; current = (current as ITypeSymbol)?.BaseType?.OriginalDefinition)
        {
            if (_facts.Catalogue.Find(current, CatalogueKind.MemoryOnly) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Whether what a method gives is no more than the stream that it is given.</summary>
    public bool Wraps(IMethodSymbol method) => _facts.Catalogue.Find(method.OriginalDefinition, CatalogueKind.Wraps) is not null;

    public bool WrapsAnother(ITypeSymbol type) => _facts.Catalogue.Find(type.OriginalDefinition, CatalogueKind.Wraps) is not null;

    /// <summary>
    /// The values that a private or read-only field is ever given, by its initializer and by assignments; none where they are
    /// not all in the file at hand, since other files are not bound for this question.
    /// </summary>
    public static List<IOperation> ValuesOf(IFieldReferenceOperation reference)
    {
        var values = new List<IOperation>();
        if (reference.Field is not { DeclaringSyntaxReferences: { Length: 1 } places } field || reference.SemanticModel is not { } model || places[0].SyntaxTree != model.SyntaxTree)
            return values;
        if (!field.IsReadOnly && (field.DeclaredAccessibility != Accessibility.Private || field.ContainingType.DeclaringSyntaxReferences.Length > 1))
            return values;

        foreach (var value in Given(places[0].GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>()!, field.Name))
        {
            if (value is null || model.GetOperation(value) is not { } given)
                return new List<IOperation>();
            if (given.ConstantValue is not { HasValue: true, Value: null })
                values.Add(given);
        }

        return values;
    }

    /// <summary>By name: what is assigned to a field, and null where it is passed by reference or stands in a tuple.</summary>
    private static IEnumerable<ExpressionSyntax?> Given(SyntaxNode type, string field)
    {
        foreach (var node in type.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax, Initializer.Value: { } value } declarator when declarator.Identifier.ValueText == field:
                    yield return value;
                    break;
                case AssignmentExpressionSyntax assignment when NameOf(assignment.Left) == field:
                    yield return assignment.Right;
                    break;
                case ArgumentSyntax argument when (argument.RefKindKeyword.RawKind != 0 || argument.Parent is TupleExpressionSyntax) && NameOf(argument.Expression) == field:
                    yield return null;
                    break;
            }
        }
    }

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
