using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>Methods that somebody finds by an attribute, and may expect to return nothing.</summary>
internal static class AttributedMembers
{
    /// <summary>Attributes of test frameworks and commands, under which a method may return a task as well.</summary>
    private static readonly ImmutableArray<string> TaskReturning = ImmutableArray.Create(
        "Xunit.FactAttribute",
        "NUnit.Framework.NUnitAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestInitializeAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestCleanupAttribute",
        "CommunityToolkit.Mvvm.Input.RelayCommandAttribute");

    private static readonly ImmutableArray<string> ForTheCompiler = ImmutableArray.Create(
        "System.ObsoleteAttribute",
        "System.Diagnostics.DebuggerStepThroughAttribute",
        "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute",
        "System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute",
        "System.Runtime.CompilerServices.MethodImplAttribute");

    /// <summary>Whether an attribute may stand for a signature that somebody relies on.</summary>
    public static bool AreBound(IMethodSymbol symbol, KnownTypes types)
    {
        var attributes = symbol.GetAttributes().Select(attribute => attribute.AttributeClass).ToList();
        return !AreTests(symbol, types)
            && !attributes.All(type => ForTheCompiler.Any(name => KnownTypes.Same(type, types.Get(name))));
    }

    /// <summary>Whether the method is found by an attribute under which it may return a task.</summary>
    public static bool AreTests(IMethodSymbol symbol, KnownTypes types) =>
        symbol.GetAttributes().Any(attribute => TaskReturning.Any(name => KnownTypes.Is(attribute.AttributeClass, types.Get(name))));
}
