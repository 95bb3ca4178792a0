using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Options;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// The main line of a command: the entry point of a console program that serves nobody, and what its type does while the entry
/// point waits for it. Whatever such code waits for, the program had to wait for it anyway.
/// </summary>
internal sealed class CommandCode
{
    // Whose name is written more often is no step of a program.
    private const int MostMentions = 20;

    /// <summary>What only a program that has others to serve is built with.</summary>
    private static readonly ImmutableArray<string> Servers = ImmutableArray.Create(
        "Microsoft.AspNetCore.Http.HttpContext",
        "Microsoft.Extensions.Hosting.IHost",
        "Microsoft.Extensions.Hosting.IHostedService");

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _steps = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;
    private readonly IMethodSymbol? _entry;
    private readonly bool _serves;

    public CommandCode(CompilationFacts facts)
    {
        _facts = facts;
        _entry = facts.Compilation.Options.OutputKind == OutputKind.ConsoleApplication ? facts.EntryPoint : null;
        _serves = Servers.Any(name => facts.Types.Get(name) is not null) || facts.Contexts.HasUi;
    }

    /// <summary>Whether an operation of that function stands on the main line.</summary>
    public bool Contains(FunctionContext context, IOperation operation) =>
        _entry is not null
        && context is { Kind: ContextKind.AsyncBody or ContextKind.AwaitableReturning, IsOffloaded: false, Function: { } function }
        && IsCommand(operation.Syntax.SyntaxTree)
        && IsStep(function, ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default));

    private bool IsCommand(SyntaxTree tree) => _facts.Settings.For(tree).AppKind switch
    {
        AppKind.Console => true,
        AppKind.Auto => !_serves,
        _ => false,
    };

    /// <summary>A function that is handed to others may run beside the main line, whoever calls it: a lambda, too.</summary>
    private bool IsStep(IMethodSymbol function, ImmutableHashSet<ISymbol> callers)
    {
        if (KnownTypes.Same(function, _entry))
            return true;
        if (function.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) || !KnownTypes.Same(function.ContainingType, _entry!.ContainingType) || callers.Contains(function))
            return false;

        return _steps.TryGetValue(function, out var known) ? known : _steps.GetOrAdd(function, AreAllCallsAwaited(function, callers.Add(function)));
    }

    private bool AreAllCallsAwaited(IMethodSymbol function, ImmutableHashSet<ISymbol> callers)
    {
        var mentions = MentionedNames.In(_facts.Compilation, function.Name).Take(MostMentions + 1).ToList();
        if (mentions.Count > MostMentions)
            return false;

        var meant = mentions.Where(mention => !NamesAnother(mention, function)).ToList();
        return meant.Count > 0 && meant.All(mention => IsAwaited(mention, callers));
    }

    private bool NamesAnother(SimpleNameSyntax mention, IMethodSymbol function) =>
        _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention).Symbol is { } symbol && !KnownTypes.Same(symbol.OriginalDefinition, function);

    private bool IsAwaited(SimpleNameSyntax mention, ImmutableHashSet<ISymbol> callers) =>
        (PrivateArguments.CallOf(mention) ?? RunOf(mention)) is { } call
        && IsWaitedFor(call)
        && _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetEnclosingSymbol(call.SpanStart) is IMethodSymbol caller
        && IsStep(caller, callers);

    /// <summary><c>Task.Run(RunAsync)</c>: the main line goes on where the work stands, whatever thread that is.</summary>
    private static InvocationExpressionSyntax? RunOf(SimpleNameSyntax mention) =>
        mention.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" } } } run } ? run : null;

    /// <summary><c>await RunAsync()</c>, <c>RunAsync().GetAwaiter().GetResult()</c> and the like.</summary>
    private static bool IsWaitedFor(InvocationExpressionSyntax call) => call.Parent switch
    {
        AwaitExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax } } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" or "Wait" or "Result" } => true,
        _ => false,
    };
}
