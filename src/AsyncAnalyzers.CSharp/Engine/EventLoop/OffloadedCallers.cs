using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>
/// Async functions that are called from offloaded code alone, <c>Task.Run(() => EncodeAsync(file))</c>: whatever they compute, no event
/// loop waits for it. They are private, or of a program, which nobody else calls; through its own interfaces they may be called, too.
/// </summary>
internal sealed class OffloadedCallers
{
    private const int FurthestCaller = 3;

    // Who is mentioned more often has callers of all kinds.
    private const int MostMentions = 20;

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);
    private readonly CompilationFacts _facts;

    public OffloadedCallers(CompilationFacts facts) => _facts = facts;

    /// <summary>
    /// Every mention of the method calls it on another thread, and there is one: in its own type if it is private, of an override
    /// those of the member that it overrides. Asked only about what may be reported.
    /// </summary>
    public bool AreAll(IMethodSymbol method) => _known.GetOrAdd(Declaration(method), declaration => AreAll(declaration, 0));

    private bool AreAll(IMethodSymbol declaration, int depth)
    {
        if (depth == FurthestCaller || declaration.MethodKind != MethodKind.Ordinary || declaration.ContainingType.TypeKind == TypeKind.Interface)
            return false;

        return declaration.IsVirtual || declaration.IsAbstract ? AreAllOfOpen(declaration, depth) : AreAllOfClosed(declaration, depth);
    }

    /// <summary>Nobody but the program's own base that declares the member calls it.</summary>
    private bool AreAllOfOpen(IMethodSymbol declaration, int depth)
    {
        if (!IsDeclaredHere(declaration) || (declaration.DeclaredAccessibility is not (Accessibility.Protected or Accessibility.ProtectedAndInternal) && !IsOfProgram))
            return false;

        var mentions = MentionedNames.In(_facts.Compilation, declaration.Name).Take(MostMentions + 1).ToList();
        return mentions.Count <= MostMentions && mentions.Where(mention => Calls(mention, declaration)).ToList() is { Count: > 0 } own && own.All(mention => IsOffloaded(mention, declaration, depth));
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

    private bool AreAllOfClosed(IMethodSymbol method, int depth)
    {
        var contracts = Contracts(method);
        if (method.DeclaredAccessibility != Accessibility.Private && !(IsOfProgram && contracts.All(IsDeclaredHere)))
            return false;

        var mentions = Mentions(method).Take(MostMentions + 1).ToList();
        return mentions.Count <= MostMentions && mentions.Where(mention => !IsAnother(mention, method, contracts)).ToList() is { Count: > 0 } own && own.All(mention => IsOffloaded(mention, method, depth));
    }

    private bool IsOfProgram => _facts.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

    private IEnumerable<SimpleNameSyntax> Mentions(IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Private
            ? method.ContainingType.DeclaringSyntaxReferences.SelectMany(reference => MentionedNames.In(reference.GetSyntax(), method.Name))
            : MentionedNames.In(_facts.Compilation, method.Name);

    /// <summary>The members of interfaces through which the method may be called.</summary>
    private static List<ISymbol> Contracts(IMethodSymbol method) => method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).ToList();

    private bool IsDeclaredHere(ISymbol contract) => KnownTypes.Same(contract.ContainingAssembly, _facts.Compilation.Assembly);

    private bool IsAnother(SimpleNameSyntax mention, IMethodSymbol method, List<ISymbol> contracts) =>
        _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention).Symbol is { } symbol
        && !KnownTypes.Same(symbol.OriginalDefinition, method.OriginalDefinition)
        && !contracts.Any(contract => KnownTypes.Same(symbol.OriginalDefinition, contract.OriginalDefinition));

    private bool IsOffloaded(SimpleNameSyntax mention, IMethodSymbol method, int depth)
    {
        ExpressionSyntax value = mention;
        while (value.Parent is MemberAccessExpressionSyntax access && access.Name == value)
            value = access;

        var model = _facts.MethodGroups.ModelOf(mention.SyntaxTree);
        if (value.Parent is not InvocationExpressionSyntax call || call.Expression != value)
            return value.Parent is ArgumentSyntax { Parent.Parent: { } host } && model.GetSymbolInfo(host).Symbol is IMethodSymbol taker && _facts.Catalogue.Find(taker.OriginalDefinition, CatalogueKind.Offloads) is not null;
        if (model.GetOperation(call) is not { } operation || MemberAround(model.GetEnclosingSymbol(call.SpanStart)) is not { } caller)
            return false;

        var context = _facts.Contexts.Of(operation, caller);
        return context.IsOffloaded
            || context.Kind == ContextKind.Offloaded
            || (KnownTypes.Same(context.Function, caller) && !KnownTypes.Same(caller, method) && AreAll(Declaration(caller), depth + 1));
    }

    private static IMethodSymbol? MemberAround(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;

        return symbol as IMethodSymbol;
    }
}
