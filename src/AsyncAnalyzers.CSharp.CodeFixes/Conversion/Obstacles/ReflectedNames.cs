using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Obstacles;

/// <summary>Names under which somebody looks for a method at run time, and expects what it returns today.</summary>
internal static class ReflectedNames
{
    /// <summary>Whether a name in <c>nameof</c> is that of an attribute (<c>[MemberData(nameof(Rows))]</c>), or is given to <c>Type.GetMethod</c>.</summary>
    public static bool Contain(SimpleNameSyntax name, PlanningContext context)
    {
        if (name.FirstAncestorOrSelf<AttributeSyntax>() is not null)
            return true;
        return name.Ancestors().OfType<ArgumentSyntax>().Any(argument =>
            context.Model.GetOperation(argument, context.Cancellation)?.Parent is IInvocationOperation { TargetMethod.ContainingType: { } type }
            && context.Facts.Types.Is(type, "System.Type"));
    }
}
