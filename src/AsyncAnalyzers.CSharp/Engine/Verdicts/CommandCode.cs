using System.Collections.Concurrent;
using System.Collections.Generic;
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
/// The main line of a command: the entry point of a console program that serves nobody, what a library for command lines runs in
/// it, and functions of the same type that these wait for. Whatever such code waits for, the program had to wait for it anyway; a
/// type of its own may serve another program tomorrow.
/// </summary>
internal sealed class CommandCode
{
    // Whose name is written more often is no step of a program.
    private const int MostMentions = 20;

    /// <summary>What a program is built with that has others to serve: that it could be is no more than a reference, often of a library's.</summary>
    private static readonly ImmutableArray<string> Servers = ImmutableArray.Create(
        "Microsoft.AspNetCore.Builder.IApplicationBuilder",
        "Microsoft.AspNetCore.Builder.WebApplication",
        "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "Microsoft.AspNetCore.Hosting.WebHostBuilder",
        "Microsoft.AspNetCore.WebHost",
        "Microsoft.Extensions.Hosting.BackgroundService",
        "Microsoft.Extensions.Hosting.Host",
        "Microsoft.Extensions.Hosting.HostApplicationBuilder",
        "Microsoft.Extensions.Hosting.HostBuilder",
        "Microsoft.Extensions.Hosting.IHostBuilder",
        "Microsoft.Extensions.Hosting.IHostedService");

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _steps = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;
    private readonly CommandLines _commands;
    private readonly IMethodSymbol? _entry;
    private object? _serves;

    public CommandCode(CompilationFacts facts)
    {
        _facts = facts;
        _commands = new CommandLines(facts);
        _entry = facts.Compilation.Options.OutputKind == OutputKind.ConsoleApplication ? facts.EntryPoint : null;
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
        AppKind.Auto => !(bool)(_serves ??= _facts.Contexts.HasUi || Servers.Any(IsMentioned)),
        _ => false,
    };

    private bool IsMentioned(string server) =>
        _facts.Types.Get(server) is { } type
        && MentionedNames.In(_facts.Compilation, type.Name).Any(mention => MayBeType(mention) && KnownTypes.Same(_facts.MethodGroups.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention).Symbol, type));

    /// <summary>Not <c>uri.Host</c>: the name of a type is followed by one of its members, or written where a type is.</summary>
    private static bool MayBeType(SimpleNameSyntax mention) =>
        mention.Parent is not MemberAccessExpressionSyntax access || access.Expression == mention || access.Parent is MemberAccessExpressionSyntax;

    /// <summary>A function that is handed to others may run beside the main line, whoever calls it: a lambda, too. Command lines run one after the other.</summary>
    private bool IsStep(IMethodSymbol function, ImmutableHashSet<ISymbol> callers)
    {
        if (KnownTypes.Same(function, _entry))
            return true;
        if (callers.Contains(function))
            return false;

        return _steps.TryGetValue(function, out var known) ? known : _steps.GetOrAdd(function, _commands.Run(function) || AreAllCallsAwaited(function, callers.Add(function)));
    }

    private bool AreAllCallsAwaited(IMethodSymbol function, ImmutableHashSet<ISymbol> callers)
    {
        if (function.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction))
            return false;

        // Who calls the member of a library that it implements stands in that library.
        var called = InternalArguments.Called(function);
        if (called.Any(one => !KnownTypes.Same(one.ContainingAssembly, _facts.Compilation.Assembly)))
            return false;

        var mentions = MentionedNames.In(_facts.Compilation, function.Name).Take(MostMentions + 1).ToList();
        if (mentions.Count > MostMentions)
            return false;

        var meant = mentions.Where(mention => !NamesAnother(mention, called)).ToList();
        return meant.Count > 0 && meant.All(mention => IsAwaited(mention, function, callers) || _commands.AreHanded(mention));
    }

    private bool NamesAnother(SimpleNameSyntax mention, List<IMethodSymbol> called) =>
        _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention).Symbol is { } symbol && !called.Any(one => KnownTypes.Same(one, symbol.OriginalDefinition));

    private bool IsAwaited(SimpleNameSyntax mention, IMethodSymbol function, ImmutableHashSet<ISymbol> callers) =>
        (PrivateArguments.CallOf(mention) ?? RunOf(mention)) is { } call
        && (IsWaitedFor(call) || !(function.IsAsync || _facts.Awaitables.IsAsynchronousReturn(function.ReturnType)))
        && _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetEnclosingSymbol(call.SpanStart) is IMethodSymbol caller
        && (KnownTypes.Same(caller.ContainingType, function.ContainingType) || _commands.Run(caller))
        && IsStep(caller, callers);

    /// <summary><c>Task.Run(RunAsync)</c>: the main line goes on where the work stands, whatever thread that is.</summary>
    private static InvocationExpressionSyntax? RunOf(SimpleNameSyntax mention) =>
        mention.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" } } } run } ? run : null;

    /// <summary><c>await RunAsync()</c>, <c>return RunAsync()</c>, <c>RunAsync().GetAwaiter().GetResult()</c> and the like.</summary>
    private static bool IsWaitedFor(InvocationExpressionSyntax call) => call.Parent switch
    {
        AwaitExpressionSyntax => true,
        // Whoever called the caller waits for it.
        ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax } } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" or "Wait" or "Result" } => true,
        _ => false,
    };
}
