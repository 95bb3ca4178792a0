using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>Synchronous methods that a UI loop or a Blazor renderer calls.</summary>
internal sealed class EventLoopCode
{
    /// <summary>Base types whose members belong to the thread of a UI loop.</summary>
    private static readonly ImmutableArray<string> UiBases = ImmutableArray.Create(
        "System.Windows.Threading.DispatcherObject", // WPF
        "System.Windows.Forms.Control",
        "Avalonia.AvaloniaObject",
        "Microsoft.Maui.Controls.BindableObject",
        "Microsoft.UI.Xaml.DependencyObject", // WinUI 3, Uno
        "Windows.UI.Xaml.DependencyObject"); // UWP, Uno

    /// <summary>Event arguments that do not derive from <c>EventArgs</c>.</summary>
    private static readonly ImmutableArray<string> ForeignEventArgs = ImmutableArray.Create(
        "Microsoft.UI.Xaml.RoutedEventArgs",
        "Windows.UI.Xaml.RoutedEventArgs");

    // https://learn.microsoft.com/aspnet/core/blazor/components/lifecycle
    private static readonly ImmutableHashSet<string> BlazorLifecycle = ImmutableHashSet.Create(
        "OnInitialized", "OnParametersSet", "OnAfterRender", "ShouldRender", "BuildRenderTree");

    private readonly CompilationFacts _facts;
    private readonly ImmutableArray<INamedTypeSymbol> _uiBases;
    private readonly INamedTypeSymbol? _component;
    private readonly bool _isPossible;
    private object? _declaresUi;

    public EventLoopCode(CompilationFacts facts)
    {
        _facts = facts;
        _uiBases = UiBases.Select(facts.Types.Get).Where(type => type is not null).Select(type => type!).ToImmutableArray();
        _component = facts.Types.Get("Microsoft.AspNetCore.Components.ComponentBase");
        _isPossible = _uiBases.Length > 0 || _component is not null;
    }

    /// <summary>Whether the project references a framework that has a loop.</summary>
    public bool IsPossible => _isPossible;

    public bool HasUi => _uiBases.Length > 0;

    /// <summary>
    /// Whether code of this project may run on the thread of a window: not that of a console program that refers to a UI framework, or to
    /// a library that does, and has no window or control of its own.
    /// </summary>
    public bool HasWindows => HasUi && (_facts.Compilation.Options.OutputKind != OutputKind.ConsoleApplication || DeclaresUi);

    // Boxed, since threads may ask at once.
    private bool DeclaresUi => (bool)(_declaresUi ??= DeclaredTypes(_facts.Compilation.Assembly.GlobalNamespace).Any(type => IsUi(type.BaseType)));

    private static IEnumerable<INamedTypeSymbol> DeclaredTypes(INamespaceOrTypeSymbol scope) => scope.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? DeclaredTypes(type).Prepend(type) : DeclaredTypes(member));

    /// <summary>Whether the loop calls <paramref name="method"/>: as an override, an event handler, a command, a callback of a component or for a script.</summary>
    public bool Contains(IMethodSymbol method)
    {
        if (!_isPossible || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
            return false;

        return !IsCalledElsewhere(method) && (IsOverride(method) || IsHandler(method) || IsCommand(method) || IsEventCallback(method) || IsCalledByScript(method));
    }

    /// <summary>What scripts call of a Blazor application runs on the thread of the renderer, be it static or not.</summary>
    private bool IsCalledByScript(IMethodSymbol method) =>
        _component is not null
        && method.DeclaredAccessibility == Accessibility.Public
        && _facts.Types.Get("Microsoft.JSInterop.JSInvokableAttribute") is { } attribute
        && method.GetAttributes().Any(a => KnownTypes.Same(a.AttributeClass, attribute));

    /// <summary>A method of a Blazor component that its markup gives to an event: <c>@onclick="Save"</c>.</summary>
    private bool IsEventCallback(IMethodSymbol method) =>
        _component is not null && method.ReturnsVoid && KnownTypes.Is(method.ContainingType, _component) && _facts.MethodGroups.IsGivenTo(method, CatalogueKind.Dispatches);

    /// <summary>Whether the method writes the markup of a Blazor component.</summary>
    public bool Renders(IMethodSymbol method) => method is { Name: "BuildRenderTree", IsOverride: true } && KnownTypes.Is(method.ContainingType, _component);

    /// <summary>Whether the event is raised by the loop: its declaring type belongs to the UI thread, or the catalogue says so (timers).</summary>
    public bool Raises(IEventSymbol subscribed) =>
        (IsUi(subscribed.ContainingType) || Says(subscribed, CatalogueKind.Dispatches)) && !RunsElsewhere(subscribed);

    /// <summary>Whether the event is raised on another thread, like <c>BackgroundWorker.DoWork</c>; a dialog's own of that name copies it.</summary>
    private bool RunsElsewhere(IEventSymbol subscribed) => subscribed.Name == "DoWork" || Says(subscribed, CatalogueKind.Offloads);

    private bool Says(IEventSymbol subscribed, CatalogueKind kind) => _facts.Catalogue.Find(subscribed, kind) is not null;

    /// <summary>A type whose members belong to the thread of a UI loop.</summary>
    public bool IsUi(ITypeSymbol? type) => _uiBases.Any(ancestor => KnownTypes.Is(type, ancestor));

    /// <summary>
    /// A timer of <c>System.Timers</c> calls on its own thread what a base subscribed to it, and a worker, of whatever type, what
    /// it gives work to.
    /// </summary>
    private bool IsCalledElsewhere(IMethodSymbol method) => method.Parameters.Any(parameter =>
        _facts.Types.Is(parameter.Type, "System.ComponentModel.DoWorkEventArgs") || (method.IsOverride && _facts.Types.Is(parameter.Type, "System.Timers.ElapsedEventArgs")));

    private bool IsOverride(IMethodSymbol method)
    {
        if (!method.IsOverride || method.Name == "Dispose")
            return false;

        var declaration = method;
        while (declaration.OverriddenMethod is { } overridden)
            declaration = overridden;

        return KnownTypes.Is(declaration.ContainingType, _component)
            ? BlazorLifecycle.Contains(method.Name)
            : IsUi(declaration.ContainingType);
    }

    private bool IsHandler(IMethodSymbol method)
    {
        if (!method.ReturnsVoid || method.Parameters.Length != 2)
            return false;

        return IsUi(method.ContainingType) && IsHandlerSignature(method)
            ? !_facts.MethodGroups.IsSubscribedTo(method, RunsElsewhere)
            : _facts.MethodGroups.IsSubscribedTo(method, Raises);
    }

    private bool IsHandlerSignature(IMethodSymbol method) =>
        method.Parameters[0].Type.SpecialType == SpecialType.System_Object && IsEventArguments(method.Parameters[1].Type);

    /// <summary>A type that carries what happened to the handlers of an event.</summary>
    public bool IsEventArguments(ITypeSymbol type) =>
        _facts.Types.Is(type, "System.EventArgs") || ForeignEventArgs.Any(name => _facts.Types.Is(type, name));

    private bool IsCommand(IMethodSymbol method) =>
        method.ReturnsVoid && _uiBases.Length > 0 && (ImplementsCommand(method) || IsRelayCommand(method));

    private bool ImplementsCommand(IMethodSymbol method) =>
        _facts.Types.Get("System.Windows.Input.ICommand") is { } command
        && method.ContainingType.AllInterfaces.Contains(command, SymbolEqualityComparer.Default)
        && command.GetMembers("Execute").Any(member =>
            KnownTypes.Same(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private bool IsRelayCommand(IMethodSymbol method) =>
        _facts.Types.Get("CommunityToolkit.Mvvm.Input.RelayCommandAttribute") is { } attribute
        && method.GetAttributes().Any(a => KnownTypes.Same(a.AttributeClass, attribute));
}
