using System.Collections.Immutable;
using System.Linq;
using System.Net;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>The uses of blocking primitives that are right although the API is in the catalogue.</summary>
internal sealed class PrimitiveExclusions
{
    private static readonly ImmutableArray<string> MvcTypes = ImmutableArray.Create(
        "Microsoft.AspNetCore.Mvc.ControllerBase",
        "Microsoft.AspNetCore.Mvc.RazorPages.PageModel",
        "Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata",
        "Microsoft.AspNetCore.Mvc.ViewComponent",
        "Microsoft.AspNetCore.Mvc.ModelBinding.IModelBinder");

    private readonly CompilationFacts _facts;

    public PrimitiveExclusions(CompilationFacts facts) => _facts = facts;

    public bool Contains(IOperation operation, ISymbol member, FunctionContext context) => member.ContainingType.Name switch
    {
        // The console has no asynchronous input, and its program has nothing else to do.
        "Console" => IsConsoleProgram(context) || AsksItsUser(operation, context),

        // A spin inside of a lock can neither await nor yield, and lasts as long as the lock does.
        "Thread" or "SpinWait" when member.Name is "SpinWait" or "SpinOnce" or "Yield" => QuietPlaces.CannotAwait(operation),

        // A thread that has just said that it is done only has to end, and one that only throws ends the process.
        "Thread" when member.Name == "Join" => FollowsItsSignal(operation) || WaitsForACrash(operation),

        // The process ends right behind it: nothing that could use the thread is left.
        "Thread" when member.Name == "Sleep" => ProcessEnds.Behind(operation),

        // Uncontended locks are short; only holding one across an await is a fault of its own.
        "ReaderWriterLockSlim" or "ReaderWriterLock" => !HoldsAcrossAwait(operation),

        // Without a bound, adding never waits.
        "BlockingCollection" when member.Name is "Add" or "TryAdd" => !IsBounded(operation),

        // MVC has read the form when it binds an action; deeper down nobody can tell who read it before.
        "HttpRequest" when member.Name == "Form" => !IsFirstHand(context) || FormReads.Precede(operation),

        // A named mutex at start-up tells whether the program runs already, and elsewhere whether another one does: who asks sets a limit.
        "WaitHandle" or "Mutex" when member.Name == "WaitOne" => IsSharedMutex(operation) || IsEntryPoint(context),

        // A literal address is not looked up, and UDP has no connection to wait for.
        "UdpClient" => IsGivenAnAddress(operation),

        // The main thread of a program has nothing else to do than to wait for its end.
        "ManualResetEventSlim" or "CountdownEvent" or "WaitHandle" when member.Name.StartsWith("Wait", System.StringComparison.Ordinal) => IsEntryPoint(context),
        _ => false,
    };

    /// <summary><c>await done.Task; thread.Join();</c> of a <c>TaskCompletionSource</c> that the thread completes.</summary>
    private static bool FollowsItsSignal(IOperation join)
    {
        var statement = join;
        while (statement.Parent is not (null or IBlockOperation))
            statement = statement.Parent;

        return statement.Parent is IBlockOperation block
            && block.Operations.IndexOf(statement) is > 0 and var index
            && block.Operations[index - 1].Descendants().OfType<IAwaitOperation>().Any(await => await.Descendants()
                .Any(part => part is IPropertyReferenceOperation { Property: { Name: "Task", ContainingType.Name: "TaskCompletionSource" } }));
    }

    /// <summary><c>var thread = new Thread(() => error.Throw()); thread.Start(); thread.Join();</c></summary>
    private static bool WaitsForACrash(IOperation join) =>
        (join as IInvocationOperation)?.Instance?.Unwrap() is ILocalReferenceOperation thread
        && LocalValues.Of(thread).ToList() is { Count: 1 } values
        && values[0].Unwrap() is IObjectCreationOperation { Arguments: { Length: > 0 } arguments }
        && arguments[0].Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: var body } }
        && body.FirstOrDefault() is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation or IInvocationOperation { TargetMethod: { Name: "Throw", ContainingType.Name: "ExceptionDispatchInfo" } } };

    private static bool IsGivenAnAddress(IOperation operation) =>
        operation is IObjectCreationOperation creation
        && creation.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: string host } && IPAddress.TryParse(host, out _));

    private bool IsConsoleProgram(FunctionContext context) =>
        IsEntryPoint(context) || IsPlainConsole(context);

    private bool IsEntryPoint(FunctionContext context) => context.Function is { } function && KnownTypes.Same(function, _facts.EntryPoint);

    /// <summary><c>Console.WriteLine("Press Enter"); Console.ReadLine();</c> in an executable, whatever it references.</summary>
    private bool AsksItsUser(IOperation operation, FunctionContext context) =>
        _facts.Compilation.Options.OutputKind == OutputKind.ConsoleApplication
        && context.Kind is ContextKind.AsyncBody or ContextKind.AwaitableReturning
        && operation.Syntax.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)!
            .DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(access => access.SpanStart < operation.Syntax.SpanStart && access is { Expression: IdentifierNameSyntax { Identifier.ValueText: "Console" }, Name.Identifier.ValueText: "Write" or "WriteLine" });

    /// <summary>A library that asks a question on the console is the body of a command-line tool: so are most of them.</summary>
    private bool IsPlainConsole(FunctionContext context) =>
        _facts.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.DynamicallyLinkedLibrary
        && context.Kind is ContextKind.AsyncBody or ContextKind.AwaitableReturning
        && _facts.Types.Get("Microsoft.AspNetCore.Http.HttpContext") is null;

    /// <summary>
    /// Middleware and minimal endpoints, which are given the context itself. A helper that gets it from others, as often as not an
    /// action, finds the form read.
    /// </summary>
    private bool IsFirstHand(FunctionContext context) =>
        context.Function is { Parameters.Length: > 0 } function
        && function.Parameters.Any(p => _facts.Types.Is(p.Type, "Microsoft.AspNetCore.Http.HttpContext") || _facts.Types.Is(p.Type, "Microsoft.AspNetCore.Http.HttpRequest"))
        && (context.Kind == ContextKind.Request
            || function.MethodKind == MethodKind.AnonymousFunction
            || (function.Name is "Invoke" or "InvokeAsync" && _facts.Types.Is(function.Parameters[0].Type, "Microsoft.AspNetCore.Http.HttpContext"))
            || _facts.Contexts.ServesRequests(function))
        && !MvcTypes.Any(name => _facts.Types.Is(function.ContainingType, name));

    private static bool HoldsAcrossAwait(IOperation enter)
    {
        if (enter is not IInvocationOperation { Instance: { } instance } || enter.Syntax.Ancestors().OfType<BlockSyntax>().LastOrDefault() is not { } block)
            return false;

        var receiver = instance.Syntax.ToString();
        var exit = block.DescendantNodes().OfType<InvocationExpressionSyntax>().LastOrDefault(call =>
            call.Expression is MemberAccessExpressionSyntax access
            && access.Name.Identifier.ValueText.StartsWith("Exit", System.StringComparison.Ordinal)
            && access.Expression.ToString() == receiver);
        return exit is not null && block.DescendantNodes().OfType<AwaitExpressionSyntax>()
            .Any(await => await.SpanStart > enter.Syntax.Span.End && await.Span.End < exit.SpanStart);
    }

    private static bool IsBounded(IOperation operation)
    {
        var receiver = (operation as IInvocationOperation)?.Instance?.Unwrap();
        return receiver is ILocalReferenceOperation local
            && LocalValues.Of(local).Any(value => value.Unwrap() is IObjectCreationOperation creation
                && creation.Arguments.Any(argument => argument.Parameter?.Name == "boundedCapacity"));
    }

    /// <summary>
    /// <c>one.WaitOne(50)</c>: what has a name is shared with other processes, which no semaphore of .NET with a <c>WaitAsync</c> is.
    /// </summary>
    private bool IsSharedMutex(IOperation operation) =>
        operation is IInvocationOperation { Instance: { } instance, Arguments.IsEmpty: false }
        && instance.Unwrap() is var mutex
        && _facts.Types.Is(mutex.Type, "System.Threading.Mutex")
        && mutex switch
        {
            ILocalReferenceOperation local => LocalValues.Of(local).ToList() is { Count: > 0 } values && values.All(value => value.Unwrap() is IObjectCreationOperation { Constructor: { } made } && HasName(made)),
            IFieldReferenceOperation { Field.DeclaringSyntaxReferences: { Length: 1 } places } => places[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 1 } },
            _ => false,
        };

    private static bool HasName(IMethodSymbol constructor) => constructor.Parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String);
}
