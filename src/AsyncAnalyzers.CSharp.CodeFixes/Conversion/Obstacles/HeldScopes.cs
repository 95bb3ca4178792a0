using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;

/// <summary>Finds what a thread holds where an await could move the code to another thread.</summary>
internal static class HeldScopes
{
    private static readonly (string Type, string Enter, string Exit)[] Locks =
    {
        ("System.Threading.Monitor", "Enter|TryEnter", "Exit"),
        ("System.Threading.Mutex", "WaitOne", "ReleaseMutex"),
        ("System.Threading.WaitHandle", "WaitOne", "ReleaseMutex"),
        ("System.Threading.SpinLock", "Enter|TryEnter", "Exit"),
        ("System.Threading.Lock", "Enter|TryEnter|EnterScope", "Exit|Dispose"),
        ("System.Threading.ReaderWriterLock", "AcquireReaderLock|AcquireWriterLock", "ReleaseReaderLock|ReleaseWriterLock|ReleaseLock"),
        ("System.Threading.ReaderWriterLockSlim",
            "EnterReadLock|EnterWriteLock|EnterUpgradeableReadLock|TryEnterReadLock|TryEnterWriteLock|TryEnterUpgradeableReadLock",
            "ExitReadLock|ExitWriteLock|ExitUpgradeableReadLock"),
    };

    public static ConversionObstacle Check(SyntaxNode site, SyntaxNode function, PlanningContext context)
    {
        if (IsInTransaction(site, function, context))
            return ConversionObstacle.TransactionScope;

        var calls = context.FoundIn(function, () => LockCalls(function, context));
        return (calls.Count > 0 && IsLocked(site, calls, context)) || context.FoundIn(function, () => LockScopes(function, context)).Any(scope => scope.Covers(site))
            ? ConversionObstacle.HeldLock
            : ConversionObstacle.None;
    }

    private static IEnumerable<LockCall> LockCalls(SyntaxNode function, PlanningContext context) =>
        FunctionNode.OwnNodes(function).OfType<InvocationExpressionSyntax>()
            .Where(MayLock)
            .Select(call => new LockCall(call.SpanStart, context.Model.GetSymbolInfo(call, context.Cancellation).Symbol));

    // 'using (_lock.ReadLock())', 'using (new WriteLock(_lock))': whatever the scope is, it holds what it was made from.
    private static IEnumerable<LockScope> LockScopes(SyntaxNode function, PlanningContext context)
    {
        foreach (var node in FunctionNode.OwnNodes(function))
        {
            SyntaxNode? resource = node switch
            {
                UsingStatementSyntax { AwaitKeyword.RawKind: 0 } statement => (SyntaxNode?)statement.Declaration ?? statement.Expression,
                LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: 0 } declaration => declaration.Declaration,
                _ => null,
            };
            if (resource is not null && resource.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => IsLock(context.Model.GetTypeInfo(name, context.Cancellation).Type, context)))
                yield return new LockScope(node);
        }
    }

    // A lock as the resource itself is only closed at the end.
    private static bool IsLock(ITypeSymbol? type, PlanningContext context) =>
        type is not null && Locks.Any(held => held.Type is not ("System.Threading.WaitHandle" or "System.Threading.Monitor") && KnownTypes.Same(type, context.Facts.Types.Get(held.Type)));

    // By position in the text: an enter above, an exit below. The order of a loop or a branch is not followed.
    private static bool IsLocked(SyntaxNode site, List<LockCall> calls, PlanningContext context) =>
        Locks.Any(held =>
            calls.Any(call => call.Start < site.SpanStart && Is(call.Method, held.Type, held.Enter, context))
            && calls.Any(call => call.Start > site.SpanStart && (Is(call.Method, held.Type, held.Exit, context) || IsRelease(call.Method, held.Exit))));

    private static bool IsRelease(ISymbol? method, string exit) => exit == "ReleaseMutex" && method?.Name == exit;

    private static bool Is(ISymbol? method, string type, string names, PlanningContext context) =>
        method is not null
        && names.Split('|').Contains(method.Name)
        && KnownTypes.Same(method.ContainingType, context.Facts.Types.Get(type));

    private static bool MayLock(InvocationExpressionSyntax call) =>
        Rewriting.MemberRenamer.NameOf(call.Expression)?.Identifier.ValueText is { } name
        && Locks.Any(held => held.Enter.Split('|').Contains(name) || held.Exit.Split('|').Contains(name));

    // A scope that does not say 'TransactionScopeAsyncFlowOption.Enabled' ends on the wrong thread.
    private static bool IsInTransaction(SyntaxNode site, SyntaxNode function, PlanningContext context) =>
        context.Facts.Types.Get("System.Transactions.TransactionScope") is { } scope
        && context.FoundIn(function, () => Scopes(function, scope, context)).Any(creation =>
            creation.SpanStart < site.SpanStart && creation.Ancestors().Any(node => Holds(node, site)));

    private static IEnumerable<BaseObjectCreationExpressionSyntax> Scopes(SyntaxNode function, ITypeSymbol scope, PlanningContext context) =>
        FunctionNode.OwnNodes(function).OfType<BaseObjectCreationExpressionSyntax>().Where(creation =>
            KnownTypes.Same(context.Model.GetTypeInfo(creation, context.Cancellation).Type, scope)
            && creation.ArgumentList?.Arguments.Any(argument => argument.ToString().Contains("TransactionScopeAsyncFlowOption.Enabled")) != true);

    private static bool Holds(SyntaxNode node, SyntaxNode site) => node switch
    {
        UsingStatementSyntax statement => statement.Statement.Span.Contains(site.Span),
        LocalDeclarationStatementSyntax { Parent: { } parent } declaration => declaration.UsingKeyword != default && parent.Span.Contains(site.Span),
        _ => false,
    };

    private sealed record LockCall(int Start, ISymbol? Method);

    private sealed record LockScope(SyntaxNode Node)
    {
        public bool Covers(SyntaxNode site) => Node.SpanStart < site.SpanStart && Holds(Node, site);
    }
}
