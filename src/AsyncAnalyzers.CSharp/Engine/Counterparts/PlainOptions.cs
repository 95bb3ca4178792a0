using System;
using System.Globalization;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// Options that a synchronous overload leaves out and its counterpart demands: <c>XDocument.Load(stream)</c> does what
/// <c>XDocument.Load(stream, LoadOptions.None)</c> does, and only the latter has an async form.
/// </summary>
internal static class PlainOptions
{
    /// <summary>The value that the parameter of a counterpart is given, <c>None</c> of its enum, or null where nobody can tell.</summary>
    /// <param name="parameter">A parameter of the counterpart that the called method lacks.</param>
    /// <param name="method">The called method.</param>
    public static IFieldSymbol? Of(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (parameter.IsOptional || parameter.Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } options || !HasLongForm(method, options))
            return null;

        return options.GetMembers("None").OfType<IFieldSymbol>().FirstOrDefault(field => field.ConstantValue is IConvertible value && value.ToDecimal(CultureInfo.InvariantCulture) == 0);
    }

    /// <summary>The overload that takes the options, behind what the short one takes, shows that the short one stands for it.</summary>
    private static bool HasLongForm(IMethodSymbol method, INamedTypeSymbol options) =>
        method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(longer =>
            longer.Parameters.Length == method.Parameters.Length + 1
            && KnownTypes.Same(longer.Parameters[longer.Parameters.Length - 1].Type, options)
            && method.Parameters.All(parameter => KnownTypes.Same(parameter.Type, longer.Parameters[parameter.Ordinal].Type)));
}
