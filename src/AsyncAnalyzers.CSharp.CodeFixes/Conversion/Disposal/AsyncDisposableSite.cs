using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Disposal;

/// <summary>
/// Puts a <c>DisposeAsync</c> that awaits beside a <c>Dispose</c> that waits (<c>ASYNC116</c>), and beside the <c>Dispose(bool)</c>
/// to which it hands the work on. <c>Dispose</c> stays for those who cannot await.
/// </summary>
internal static class AsyncDisposableSite
{
    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (fault.Place != SynchronousPlace.Dispose
            || FunctionNode.Around(fault.Operation.Syntax) is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } method
            || context.Model.GetDeclaredSymbol(method, context.Cancellation) is not { } symbol)
        {
            return SiteDraft.Blocked(ConversionObstacle.NotAFunction);
        }

        var obstacle = DisposePattern.Find(method, symbol, context, out var pattern);
        if (obstacle != ConversionObstacle.None)
            return SiteDraft.Blocked(obstacle);

        var names = context.NamesAt(type);
        var task = names.Write("System.Threading.Tasks.ValueTask");
        var contract = names.Write("System.IAsyncDisposable");
        var copies = new List<(int Index, MethodDeclarationSyntax Copy)>();
        var usings = new List<string>();
        foreach (var (part, own) in pattern.Parts)
        {
            var drafts = Drafts(fault, part, own, pattern, context);
            if (drafts.FirstOrDefault(draft => !draft.IsPossible) is { } blocked)
                return blocked;
            copies.Add((type.Members.IndexOf(part), AsyncDisposeWriter.Copy(part, drafts.SelectMany(draft => draft.Edits), task, context)));
            usings.AddRange(drafts.SelectMany(draft => draft.Usings));
        }

        return SiteDraft.Of(
            new[] { new NodeEdit(type, node => AsyncDisposeWriter.Add((TypeDeclarationSyntax)node, copies, contract)) },
            names.Usings.Concat(usings).Distinct());
    }

    // Everything that would be reported in 'DisposeAsync', and the call that hands the work on.
    private static List<SiteDraft> Drafts(Fault fault, MethodDeclarationSyntax part, IMethodSymbol symbol, DisposePattern pattern, PlanningContext context)
    {
        var planner = new SitePlanner(context);
        var faults = context.Facts.Blocking.IfAsync(part, symbol, context.Model, context.Cancellation);
        if (part.Span.Contains(fault.Operation.Syntax.Span))
            faults = faults.Prepend(fault with { Kind = FaultKind.BlocksSyncFunction });
        var drafts = faults.GroupBy(found => found.Operation.Syntax).Select(found => planner.DraftIn(found.First(), part)).ToList();
        if (pattern.HandOver is { } call && part.Span.Contains(call.Span))
            drafts.Add(new Sites.AwaitSite(call, node => Sites.CombinedWaitSite.Renamed((InvocationExpressionSyntax)node, AsyncDisposeWriter.Name), null).Draft(context, context.NamesAt(call), fault: null));
        return drafts;
    }
}
