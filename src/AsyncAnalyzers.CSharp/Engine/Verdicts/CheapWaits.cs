using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Calls that have an async counterpart and cost little where they stand (<see cref="FaultKind.WaitsCheaply"/>): nobody else
/// needs the thread, or most of the calls only fill a buffer.
/// </summary>
internal sealed class CheapWaits
{
    private readonly CompilationFacts _facts;
    private readonly CommandCode _commands;
    private readonly Benchmarks _benchmarks;

    public CheapWaits(CompilationFacts facts)
    {
        _facts = facts;
        _commands = new CommandCode(facts);
        _benchmarks = new Benchmarks(facts);
    }

    /// <summary>The fault as the rule of cheap waits has it; unchanged where somebody pays for the wait.</summary>
    public Fault Weighed(Fault fault)
    {
        if (fault is not { Kind: FaultKind.HasCounterpart, Operation: IInvocationOperation call })
            return fault;
        if (FillsBuffer(call))
            return fault with { Kind = FaultKind.WaitsCheaply, Work = "mostly fills a buffer, and waits when that is full" };
        if (_benchmarks.Contain(fault.Context))
            return fault with { Kind = FaultKind.WaitsCheaply, Work = "holds the thread of a benchmark, which has nothing else to do" };

        return _commands.Contains(fault.Context, call)
            ? fault with { Kind = FaultKind.WaitsCheaply, Work = "holds the thread of a program that has nothing else to do" }
            : fault;
    }

    /// <summary><c>using var writer = new StreamWriter(path); writer.WriteLine(text);</c>, <c>process.StandardInput.WriteLine("exit");</c></summary>
    private bool FillsBuffer(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Write" or "WriteLine", Instance: { } instance }
        && KnownTypes.Same(instance.Unwrap().Type, _facts.Types.Get("System.IO.StreamWriter"))
        && (IsPipe(instance.Unwrap()) || (instance.Unwrap() is ILocalReferenceOperation writer && IsOwn(writer)));

    private bool IsOwn(ILocalReferenceOperation writer)
    {
        var values = LocalValues.Of(writer).Select(value => value.Unwrap()).ToList();
        return values.Count > 0 && (values.All(IsPipe) || (values.All(MakesWriter) && !IsFlushedAtOnce(writer)));
    }

    /// <summary>The system keeps what is written to a pipe until the other process reads it.</summary>
    private bool IsPipe(IOperation writer) =>
        writer is IPropertyReferenceOperation { Property: { Name: "StandardInput", ContainingType: var type } } && KnownTypes.Same(type, _facts.Types.Get("System.Diagnostics.Process"));

    /// <summary>A writer that is given by somebody else may have been told to keep nothing.</summary>
    private bool MakesWriter(IOperation value) => value switch
    {
        IObjectCreationOperation creation => KnownTypes.Same(creation.Type, _facts.Types.Get("System.IO.StreamWriter"))
            && creation.Initializer?.Initializers.Any(IsAutoFlush) != true,
        IInvocationOperation { TargetMethod: { Name: "CreateText" or "AppendText" } method } =>
            KnownTypes.Same(method.ContainingType, _facts.Types.Get("System.IO.File")) || KnownTypes.Same(method.ContainingType, _facts.Types.Get("System.IO.FileInfo")),
        _ => false,
    };

    private static bool IsFlushedAtOnce(ILocalReferenceOperation writer) =>
        writer.Root().Descendants().Any(operation => IsAutoFlush(operation)
            && ((IPropertyReferenceOperation)((ISimpleAssignmentOperation)operation).Target).Instance?.Unwrap() is ILocalReferenceOperation other
            && KnownTypes.Same(other.Local, writer.Local));

    private static bool IsAutoFlush(IOperation operation) =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "AutoFlush" }, Value.ConstantValue: not { HasValue: true, Value: false } };
}
