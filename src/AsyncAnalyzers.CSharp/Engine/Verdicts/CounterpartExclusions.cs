using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Calls that have a counterpart by name but are right as they are.</summary>
internal sealed class CounterpartExclusions
{
    // https://learn.microsoft.com/dotnet/api/system.data.common.dbtransaction.commitasync and its like
    private static readonly ImmutableArray<string> AdoNetBases = ImmutableArray.Create(
        "System.Data.Common.DbConnection",
        "System.Data.Common.DbCommand",
        "System.Data.Common.DbBatch",
        "System.Data.Common.DbTransaction");

    private readonly CompilationFacts _facts;
    private readonly Computations _computations;
    private readonly ImmediateMethods _immediate;
    private readonly ProviderReaders _readers;
    private readonly InheritedTwins _inherited;
    private readonly UnenumeratedIterators _iterators;
    private readonly SourceImplementations _implementations;

    public CounterpartExclusions(CompilationFacts facts)
    {
        _facts = facts;
        _computations = new Computations(facts);
        _immediate = new ImmediateMethods(facts);
        _readers = new ProviderReaders(facts);
        _inherited = new InheritedTwins(facts);
        _implementations = new SourceImplementations(facts);
        _iterators = new UnenumeratedIterators(facts, _implementations);
    }

    public bool Contains(IInvocationOperation call, IMethodSymbol counterpart, FunctionContext context) =>
        IsDisposal(call)
        || IsZeroWait(call)
        || _facts.Targets.Lack(counterpart, call.Syntax)
        || IsTestDoubleSetUp(call)
        || Datagrams.AreAddressed(call, _facts.Types)
        || KernelFiles.AreRead(call, _facts.Types)
        || EndedProcesses.Contain(call)
        || ThrottledCallers.Contain(call, context, _facts.Types)
        || RunsTheHost(call, context)
        || IsXmlWithoutAsync(call)
        || IsFireAndForget(call)
        || IsSynchronousInEffect(call, counterpart)
        || _inherited.Include(call, counterpart)
        || _readers.Leave(call, counterpart)
        || IsBaseCallOfTwin(call, counterpart, context)
        || ChosenTwins.Contains(call, counterpart)
        || _computations.Contains(call)
        || IsLogging(call)
        || IsDecided(call)
        || GivesQuery(call.TargetMethod)
        || _immediate.Contains(call.TargetMethod)
        || _iterators.Include(call)
        || HollowTwins.Contains(call.TargetMethod, counterpart, call.Receiver()?.Unwrap().Type, _implementations, () => _facts.Contexts.IsOnLoop(call, context));

    /// <summary>
    /// <c>logger.LogWarning(…)</c>: loggers take the message and return; the asynchronous form beside it is a courtesy. By the
    /// names that all logging libraries share, since the interface is one's own in most programs.
    /// </summary>
    private static bool IsLogging(IInvocationOperation call) =>
        call.TargetMethod is { ReturnsVoid: true, ContainingType.Name: var type } method
        && type.EndsWith("Logger", StringComparison.Ordinal)
        && (method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name.StartsWith("Write", StringComparison.Ordinal) || method.Name is "Trace" or "Verbose" or "Debug" or "Info" or "Information" or "Warn" or "Warning" or "Error" or "Fatal" or "Critical");

    /// <summary>A query that is given back has not run yet.</summary>
    private bool GivesQuery(IMethodSymbol method) => KnownTypes.Is(method.ReturnType, _facts.Types.Queryable);

    /// <summary>Somebody has told another analyzer of the same advice that the synchronous form is meant.</summary>
    private static bool IsDecided(IInvocationOperation call) =>
        call.Syntax.FirstAncestorOrSelf<StatementSyntax>()?.GetLeadingTrivia()
            .Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().Contains("ReSharper disable") && trivia.ToString().Contains("MethodHasAsyncOverload")) == true;

    /// <summary>Disposal has a rule of its own.</summary>
    private static bool IsDisposal(IInvocationOperation call) => call.TargetMethod is { Name: "Dispose", Parameters.Length: 0 };

    private static bool IsZeroWait(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Parameter is { Name: "timeout" or "millisecondsTimeout" } && argument.Value.IsZero());

    /// <summary><c>substitute.Get().Returns(…)</c>, <c>substitute.Received().Save()</c>: the call is a description, not a call.</summary>
    private bool IsTestDoubleSetUp(IInvocationOperation call)
    {
        var parent = call.Parent;
        while (parent is IConversionOperation or IArgumentOperation)
            parent = parent.Parent;

        return IsSetUp(parent as IInvocationOperation, call) || IsSetUp(call.Instance?.Unwrap() as IInvocationOperation, null);
    }

    private bool IsSetUp(IInvocationOperation? call, IInvocationOperation? receiver) =>
        call is { TargetMethod.IsExtensionMethod: true }
        && (receiver is null || call.Receiver()?.Unwrap() == receiver)
        && _facts.Catalogue.Find(call.TargetMethod.OriginalDefinition, CatalogueKind.PrefersSync) is not null;

    /// <summary>The last statement of a program may hold its thread: there is nothing else for it to do.</summary>
    private bool RunsTheHost(IInvocationOperation call, FunctionContext context) =>
        call.TargetMethod.Name is "Run" or "Start" or "WaitForShutdown"
        && KnownTypes.Same(context.Function, _facts.EntryPoint)
        && (_facts.Types.Is(call.Receiver()?.Unwrap().Type, "Microsoft.Extensions.Hosting.IHost")
            || _facts.Types.Is(call.Receiver()?.Unwrap().Type, "Microsoft.AspNetCore.Hosting.IWebHost"));

    /// <summary>
    /// The base classes of ADO.NET implement their virtual async members by calling the synchronous ones; a provider that does
    /// not override them (Microsoft.Data.SqlClient's transaction) gains nothing. Some have an overload without a token, which is
    /// not virtual and calls the one that is.
    /// </summary>
    private bool IsSynchronousInEffect(IInvocationOperation call, IMethodSymbol counterpart) =>
        call.Receiver()?.Unwrap().Type is INamedTypeSymbol receiver
        && !KnownTypes.Same(receiver, counterpart.ContainingType)
        && (counterpart.IsVirtual || (counterpart.ContainingType.GetMembers(counterpart.Name).Any(overload => overload.IsVirtual) && !ProviderReaders.Overrides(receiver, counterpart.Name, counterpart.ContainingType)))
        && AdoNetBases.Any(name => KnownTypes.Same(counterpart.ContainingType, _facts.Types.Get(name)));

    /// <summary><c>CommandFlags.FireAndForget</c> of StackExchange.Redis: the call returns before anything is sent.</summary>
    private static bool IsFireAndForget(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(value => value is IFieldReferenceOperation { Field: { Name: "FireAndForget", ContainingType.TypeKind: TypeKind.Enum } }));

    /// <summary>Readers and writers of XML throw from their async members unless their settings said <c>Async = true</c>.</summary>
    private bool IsXmlWithoutAsync(IInvocationOperation call)
    {
        var type = call.Instance?.Unwrap().Type;
        return (_facts.Types.Is(type, "System.Xml.XmlReader") || _facts.Types.Is(type, "System.Xml.XmlWriter")) && !XmlSettings.AllowAsync(call.Instance!);
    }

    /// <summary><c>base.OnInitialized()</c> in <c>OnInitializedAsync</c>: both forms of a template method run anyway.</summary>
    private static bool IsBaseCallOfTwin(IInvocationOperation call, IMethodSymbol counterpart, FunctionContext context) =>
        call.Instance is IInstanceReferenceOperation
        && call.Instance.Syntax.ToString() == "base"
        && context.Function?.Name == counterpart.Name;
}
