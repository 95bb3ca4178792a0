using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Async functions that are called from offloaded code alone, <c>Task.Run(() => EncodeAsync(file))</c>, or after
/// <c>ConfigureAwait(false)</c>: whatever they compute, no event loop waits for it. They are local, private, or of a program or
/// internal, which nobody else calls; through its own interfaces they may be called, too. A function that calls itself, or one that
/// calls it back, says nothing by that.
/// </summary>
internal sealed class OffloadedCallers
{
    private const int FurthestCaller = 3;

    // Who is mentioned more often has callers of all kinds.
    private const int MostMentions = 20;

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;
    private readonly HandedDelegates _handed;

    public OffloadedCallers(CompilationFacts facts)
    {
        _facts = facts;
        _handed = new HandedDelegates(facts);
    }

    /// <summary>What a mention, or all of them together, say of where a function runs.</summary>
    private enum Caller
    {
        /// <summary>Perhaps on an event loop.</summary>
        Anybody,

        /// <summary>The function itself, or one that is being asked about: that proves nothing.</summary>
        Itself,

        /// <summary>On another thread.</summary>
        Elsewhere,

        /// <summary>The function itself on another thread: of all its calls only the first can be made on an event loop.</summary>
        ItselfElsewhere,
    }

    /// <summary>
    /// Every mention of the method calls it on another thread, and there is one: in its own type if it is private, of an override
    /// those of the member that it overrides. Asked only about what may be reported.
    /// </summary>
    public bool AreAll(IMethodSymbol method) => _known.GetOrAdd(Declaration(method), declaration => Of(declaration, ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default)) == Caller.Elsewhere);

    private Caller Of(IMethodSymbol declaration, ImmutableHashSet<ISymbol> asked)
    {
        if (asked.Count == FurthestCaller || declaration.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) || declaration.ContainingType.TypeKind == TypeKind.Interface)
            return Caller.Anybody;

        var mentions = declaration.IsVirtual || declaration.IsAbstract ? MentionsOfOpen(declaration) : MentionsOfClosed(declaration);
        return Together(mentions.OrderByDescending(mention => IsWithin(mention, declaration)).Select(mention => Of(mention, declaration, asked.Add(declaration))));
    }

    /// <summary>The function's own calls of itself come first: one on another thread settles it, and any other caller ends the search.</summary>
    private static Caller Together(IEnumerable<Caller> callers)
    {
        var together = Caller.Anybody;
        foreach (var caller in callers)
        {
            if (caller is Caller.Anybody or Caller.ItselfElsewhere)
                return caller == Caller.Anybody ? caller : Caller.Elsewhere;
            if (caller > together)
                together = caller;
        }

        return together;
    }

    private static bool IsWithin(SyntaxNode mention, IMethodSymbol declaration) =>
        declaration.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == mention.SyntaxTree && reference.Span.Contains(mention.Span));

    /// <summary>Nobody but the program's own base that declares the member calls it.</summary>
    private List<SimpleNameSyntax> MentionsOfOpen(IMethodSymbol declaration)
    {
        if (!IsDeclaredHere(declaration) || (declaration.DeclaredAccessibility is not (Accessibility.Protected or Accessibility.ProtectedAndInternal) && !IsOfProgram))
            return [];

        return Few(MentionedNames.In(_facts.Compilation, declaration.Name)).FindAll(mention => Calls(mention, declaration));
    }

    /// <summary>What an override passes on to its base is called by whoever calls the override.</summary>
    private bool Calls(SimpleNameSyntax mention, IMethodSymbol declaration) =>
        mention.Parent is not MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }
        && _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention).Symbol is IMethodSymbol called
        && KnownTypes.Same(Declaration(called), declaration);

    private static IMethodSymbol Declaration(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;

        return method.OriginalDefinition;
    }

    private List<SimpleNameSyntax> MentionsOfClosed(IMethodSymbol method)
    {
        var contracts = Contracts(method);
        if (ScopeOf(method) is null && !(Dispatch.IsClosed(method, _facts.Compilation) && contracts.All(contract => IsDeclaredHere(contract) && Dispatch.IsClosed(contract.ContainingType, _facts.Compilation))))
            return [];

        return Few(Mentions(method)).FindAll(mention => !IsAnother(mention, method, contracts));
    }

    /// <summary>Who is mentioned more often is not asked about.</summary>
    private static List<SimpleNameSyntax> Few(IEnumerable<SimpleNameSyntax> mentions) => mentions.Take(MostMentions + 1).ToList() is { Count: <= MostMentions } few ? few : [];

    private bool IsOfProgram => _facts.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    private IEnumerable<SimpleNameSyntax> Mentions(IMethodSymbol method) =>
        ScopeOf(method) is { } scope ? scope.SelectMany(part => MentionedNames.In(part, method.Name)) : MentionedNames.In(_facts.Compilation, method.Name);

    /// <summary>Where all mentions stand: of a local function its block, of a private one its type.</summary>
    private static IEnumerable<SyntaxNode>? ScopeOf(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.LocalFunction } => method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax() is { Parent: GlobalStatementSyntax { Parent: { } program } } ? program : reference.GetSyntax().Parent!),
        { DeclaredAccessibility: Accessibility.Private } => method.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()),
        _ => null,
    };

    /// <summary>The members of interfaces through which the method may be called.</summary>
    private static List<ISymbol> Contracts(IMethodSymbol method) => method.MethodKind == MethodKind.LocalFunction ? [] : method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).ToList();

    private bool IsDeclaredHere(ISymbol contract) => KnownTypes.Same(contract.ContainingAssembly, _facts.Compilation.Assembly);

    private bool IsAnother(SimpleNameSyntax mention, IMethodSymbol method, List<ISymbol> contracts) =>
        _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention).Symbol is { } symbol
        && !KnownTypes.Same(symbol.OriginalDefinition, method.OriginalDefinition)
        && !contracts.Any(contract => KnownTypes.Same(symbol.OriginalDefinition, contract.OriginalDefinition));

    private Caller Of(SimpleNameSyntax mention, IMethodSymbol method, ImmutableHashSet<ISymbol> asked)
    {
        ExpressionSyntax value = mention;
        while (value.Parent is MemberAccessExpressionSyntax access && access.Name == value)
            value = access;

        var model = _facts.MethodGroups.ModelOf(mention.SyntaxTree);
        if (value.Parent is not InvocationExpressionSyntax call || call.Expression != value)
            return _handed.IsOffloaded(value, model) ? Caller.Elsewhere : Caller.Anybody;
        if (model.GetOperation(call) is not { } operation || MemberAround(model.GetEnclosingSymbol(call.SpanStart)) is not { } caller)
            return Caller.Anybody;

        var context = _facts.Contexts.Of(operation, caller);
        if (context.IsOffloaded || context.Kind == ContextKind.Offloaded || FunctionSyntax.IsAfterLeavingContext(call) || _handed.IsOffloaded(context, call, model))
            return KnownTypes.Same(caller, method) ? Caller.ItselfElsewhere : Caller.Elsewhere;
        if (context.Function is not { MethodKind: not MethodKind.AnonymousFunction } function)
            return Caller.Anybody;

        return asked.Contains(Declaration(function)) ? Caller.Itself : Of(Declaration(function), asked);
    }

    private static IMethodSymbol? MemberAround(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;

        return symbol as IMethodSymbol;
    }
}
