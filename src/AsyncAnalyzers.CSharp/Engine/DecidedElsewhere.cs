using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine;

/// <summary>
/// Places where somebody has told another analyzer that what it says of them is known and meant: by a pragma
/// or by <c>[SuppressMessage]</c>. The same advice under another number is no news to them.
/// </summary>
internal static class DecidedElsewhere
{
    private static readonly ImmutableHashSet<string> Waits = Set("VSTHRD002", "VSTHRD102", "VSTHRD103", "VSTHRD104", "CA1849", "AsyncFixer02", "MA0042", "MA0045", "S4462", "S6966");
    private static readonly ImmutableHashSet<string> Drops = Set("VSTHRD110", "MA0134");
    private static readonly ImmutableHashSet<string> Voids = Set("VSTHRD100", "VSTHRD101", "AsyncFixer03", "MA0147", "MA0155", "S3168");
    private static readonly ImmutableHashSet<string> Nulls = Set("VSTHRD114", "MA0022", "S4586");
    private static readonly ImmutableHashSet<string> None = ImmutableHashSet<string>.Empty;

    public static bool Includes(Fault fault, ISymbol member)
    {
        var same = SameAdvice(fault.Kind);
        return !same.IsEmpty && (IsSwitchedOff(fault, same) || IsSuppressed(member, same));
    }

    private static ImmutableHashSet<string> SameAdvice(FaultKind kind) => kind switch
    {
        FaultKind.BlocksOnTask or FaultKind.BlocksInPlace or FaultKind.BlocksSyncFunction or FaultKind.HasCounterpart or FaultKind.MayHaveCounterpart or FaultKind.WaitsCheaply or FaultKind.BlocksOnPrimitive => Waits,
        FaultKind.DropsTask or FaultKind.DropsOffloadedWork => Drops,
        FaultKind.IsAsyncVoid or FaultKind.BecomesAsyncVoid => Voids,
        FaultKind.ReturnsNullTask => Nulls,
        _ => None,
    };

    /// <summary>By the directives above the place alone; there are few in a file, and faults are fewer still.</summary>
    private static bool IsSwitchedOff(Fault fault, ImmutableHashSet<string> ids)
    {
        var root = (CSharpSyntaxNode)fault.Operation.Syntax.SyntaxTree.GetRoot();
        var off = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var directive = root.GetFirstDirective(IsPragma); directive is not null && directive.SpanStart < fault.Span.Start; directive = directive.GetNextDirective(IsPragma))
        {
            var pragma = (PragmaWarningDirectiveTriviaSyntax)directive;
            var named = pragma.ErrorCodes.Select(code => code.ToString()).Where(ids.Contains).ToList();
            if (pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
                off.UnionWith(named);
            else if (pragma.ErrorCodes.Count == 0)
                off.Clear();
            else
                off.ExceptWith(named);
        }

        return off.Count > 0;
    }

    private static bool IsPragma(DirectiveTriviaSyntax directive) => directive.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia);

    private static bool IsSuppressed(ISymbol member, ImmutableHashSet<string> ids)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute" }
                    && attribute.ConstructorArguments is { Length: 2 } arguments
                    && arguments[1].Value is string check
                    && ids.Contains(check.Split(':')[0]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableHashSet<string> Set(params string[] ids) => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ids);
}
