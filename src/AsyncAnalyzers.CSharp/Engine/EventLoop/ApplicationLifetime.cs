using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>What a UI framework calls once, before there is a window and after the last one: no event loop waits for that.</summary>
internal static class ApplicationLifetime
{
    private static readonly ImmutableArray<string> Applications = ImmutableArray.Create(
        "Avalonia.Application",
        "Microsoft.Maui.Controls.Application",
        "Microsoft.UI.Xaml.Application",
        "System.Windows.Application",
        "Windows.UI.Xaml.Application");

    /// <summary>The main line of a program, as its entry point is.</summary>
    public static bool Starts(IMethodSymbol? function, KnownTypes types) =>
        (function is { IsOverride: true, Name: "OnStartup" or "OnLaunched" or "OnFrameworkInitializationCompleted" or "CreateWindow" } && IsOfApplication(function, types))
        || IsGiven(function, types, "System.Windows.StartupEventArgs");

    /// <summary>The last that a program does: what it would await there does not happen any more.</summary>
    public static bool Ends(IMethodSymbol? function, KnownTypes types) =>
        (function is { IsOverride: true, Name: "OnExit" } && IsOfApplication(function, types))
        || IsGiven(function, types, "System.Windows.ExitEventArgs")
        || IsGiven(function, types, "Avalonia.Controls.ApplicationLifetimes.ControlledApplicationLifetimeExitEventArgs");

    private static bool IsOfApplication(IMethodSymbol function, KnownTypes types) => Applications.Any(type => types.Is(function.ContainingType, type));

    private static bool IsGiven(IMethodSymbol? function, KnownTypes types, string arguments) =>
        function is not null && function.Parameters.Any(parameter => types.Is(parameter.Type, arguments));
}
