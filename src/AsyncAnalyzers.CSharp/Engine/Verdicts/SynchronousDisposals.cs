using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Finds synchronous disposal of what can be disposed asynchronously (<see cref="FaultKind.DisposesSynchronously"/>).</summary>
internal sealed class SynchronousDisposals
{
    // Their remarks say so: https://learn.microsoft.com/dotnet/api/system.data.common.dbconnection.disposeasync and its like.
    private static readonly ImmutableArray<string> DefaultsToDispose = ImmutableArray.Create(
        "System.IO.Stream",
        "System.IO.TextWriter",
        "System.Data.Common.DbConnection",
        "System.Data.Common.DbCommand",
        "System.Data.Common.DbBatch",
        "System.Data.Common.DbTransaction",
        "System.Data.Common.DbDataReader");

    private readonly CompilationFacts _facts;
    private readonly MemoryOnly _memory;
    private readonly ReadOnlyStreams _readOnly;
    private readonly WrittenStreams _written;

    public SynchronousDisposals(CompilationFacts facts)
    {
        _facts = facts;
        _memory = new MemoryOnly(facts);
        _readOnly = new ReadOnlyStreams(facts.Types);
        _written = new WrittenStreams(facts.Types);
    }

    public bool IsSuspect(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Dispose", Parameters.Length: 0, IsStatic: false } && IsAsyncDisposable(call.Instance?.Unwrap().Type);

    public Fault? Find(IOperation operation, FunctionContext context)
    {
        if (!context.CanAwait || Disposed(operation) is not { IsEmpty: false } disposed || disposed.Any(IsBoundToSync))
            return null;
        if (IsOnTheWayOut(operation) || disposed.FirstOrDefault(value => MayWait(operation, value)) is not { Type: { } type } || QuietPlaces.CannotAwait(operation))
            return null;

        var remedy = operation is IInvocationOperation ? "await DisposeAsync" : "await using";
        return new Fault(FaultKind.DisposesSynchronously, operation, Squiggle.Of(operation), context) { Api = type.Name, Remedy = remedy };
    }

    /// <summary>One statement disposes all that it declares in one way.</summary>
    private bool IsBoundToSync(IOperation disposed) => !IsAsyncDisposable(disposed.Type) || ThrowsWhenAsync(disposed);

    private bool MayWait(IOperation disposal, IOperation disposed) =>
        !HasNothingToFlush(disposal, disposed) && !IsCheap(disposed.Type!) && !IsLackedBySomeTarget(disposed.Type!, disposal.Syntax) && !_memory.Contains(disposed);

    private bool IsLackedBySomeTarget(ITypeSymbol type, SyntaxNode place)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is INamedTypeSymbol named && _facts.Targets.Lack(named, "DisposeAsync", place))
                return true;
        }

        return false;
    }

    private bool HasNothingToFlush(IOperation disposal, IOperation disposed) =>
        _readOnly.Contains(disposed) || _written.IsOnlyRead(disposal, disposed) || ClosedBefore.Contains(disposal) || IsJustMade(disposal) || LeavesItsStreamOpen(disposed);

    /// <summary>A <c>BinaryWriter</c> has no asynchronous members, and one that leaves its stream open closes nothing.</summary>
    private bool LeavesItsStreamOpen(IOperation disposed) =>
        disposed is IObjectCreationOperation creation
        && _facts.Types.Is(creation.Type, "System.IO.BinaryWriter")
        && creation.Arguments.Any(argument => argument.Parameter?.Name == "leaveOpen" && argument.Value.ConstantValue is { HasValue: true, Value: true });

    /// <summary><c>File.Create(path).Dispose()</c>: nobody has written anything.</summary>
    private static bool IsJustMade(IOperation disposal) =>
        disposal is IInvocationOperation { Instance: { } instance }
        && (instance.Unwrap() is IObjectCreationOperation || (instance.Unwrap() is IInvocationOperation { TargetMethod.Name: var name } && name.StartsWith("Create", System.StringComparison.Ordinal)));

    /// <summary>The values that are disposed, typed as the code sees them; none when the operation disposes nothing or already awaits.</summary>
    private ImmutableArray<IOperation> Disposed(IOperation operation) => operation switch
    {
        IInvocationOperation call when IsSuspect(call) && call.Instance is not IInstanceReferenceOperation => ImmutableArray.Create(call.Instance!.BehindConditionalAccess().Unwrap()),
        IUsingOperation { IsAsynchronous: false } statement => Resources(statement.Resources),
        IUsingDeclarationOperation { IsAsynchronous: false } declaration => Resources(declaration.DeclarationGroup),
        _ => ImmutableArray<IOperation>.Empty,
    };

    /// <summary>The initial values of the resources; an expression resource is its own value.</summary>
    private ImmutableArray<IOperation> Resources(IOperation resources)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
            return ImmutableArray.Create(resources.Unwrap());

        var declarators = group.Declarations.SelectMany(declaration => declaration.Declarators).ToList();
        return declarators.All(declarator => IsAsyncDisposable(declarator.Symbol.Type))
            ? declarators.Select(declarator => declarator.GetVariableInitializer()?.Value).OfType<IOperation>().Select(AsTyped).ToImmutableArray()
            : ImmutableArray<IOperation>.Empty;
    }

    private IOperation AsTyped(IOperation value) => IsAsyncDisposable(value.Unwrap().Type) ? value.Unwrap() : value;

    /// <summary>What a handler disposes before it throws again has failed already.</summary>
    private static bool IsOnTheWayOut(IOperation operation) =>
        operation is IInvocationOperation && operation.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>()?.Block.Statements.LastOrDefault() is ThrowStatementSyntax;

    private bool IsAsyncDisposable(ITypeSymbol? type) => KnownTypes.Is(type, _facts.Types.AsyncDisposable);

    /// <summary>Readers and writers of XML throw from <c>DisposeAsync</c> unless their settings said <c>Async = true</c>.</summary>
    private bool ThrowsWhenAsync(IOperation disposed) =>
        (_facts.Types.Is(disposed.Type, "System.Xml.XmlWriter") || _facts.Types.Is(disposed.Type, "System.Xml.XmlReader"))
        && !XmlSettings.AllowAsync(disposed);

    /// <summary>Types whose asynchronous disposal does no more than the synchronous one.</summary>
    private bool IsCheap(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (PrefersSync(current.OriginalDefinition) || current.GetMembers("Dispose").Any(PrefersSync) || current.GetMembers("DisposeAsync").Any(PrefersSync))
                return true;
        }

        return InheritsDefault(type);
    }

    /// <summary>The base class's <c>DisposeAsync</c> calls <c>Dispose</c>, and the derived type does not override it.</summary>
    private bool InheritsDefault(ITypeSymbol type)
    {
        var declaring = type;
        while (declaring is not null && !declaring.GetMembers("DisposeAsync").OfType<IMethodSymbol>().Any(method => method.Parameters.IsEmpty))
            declaring = declaring.BaseType;

        return declaring is not null
            && !KnownTypes.Same(declaring, type)
            && (DefaultsToDispose.Any(name => KnownTypes.Same(declaring, _facts.Types.Get(name))) || FillsNoHook(type, declaring));
    }

    /// <summary>
    /// An abstract base offers <c>DisposeAsyncCore</c> or the like to its heirs, and no class down to the type has taken the
    /// offer: what the type owns is disposed synchronously either way.
    /// </summary>
    private static bool FillsNoHook(ITypeSymbol type, ITypeSymbol declaring)
    {
        if (!declaring.IsAbstract || !declaring.GetMembers().Any(member => IsHook(member) && member.IsVirtual))
            return false;

        for (var current = type; current is not null && !KnownTypes.Same(current, declaring); current = current.BaseType)
        {
            if (current.GetMembers().Any(IsHook))
                return false;
        }

        return true;
    }

    private static bool IsHook(ISymbol member) =>
        member is IMethodSymbol { DeclaredAccessibility: Accessibility.Protected or Accessibility.ProtectedOrInternal } && member.Name.Contains("DisposeAsync");

    private bool PrefersSync(ISymbol symbol) => _facts.Catalogue.Find(symbol, CatalogueKind.PrefersSync) is not null;
}
