using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Engine.Context;

/// <summary>Synchronous methods that ASP.NET Core or the host of Azure Functions calls to serve a request.</summary>
internal sealed class RequestHandlers
{
    private static readonly ImmutableArray<string> SynchronousFilters = ImmutableArray.Create(
        "Microsoft.AspNetCore.Mvc.Filters.IActionFilter",
        "Microsoft.AspNetCore.Mvc.Filters.IResultFilter",
        "Microsoft.AspNetCore.Mvc.Filters.IResourceFilter",
        "Microsoft.AspNetCore.Mvc.Filters.IExceptionFilter",
        "Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter",
        "Microsoft.AspNetCore.Mvc.Filters.IPageFilter");

    // https://learn.microsoft.com/aspnet/core/razor-pages: OnGet, OnPost, OnPostDelete …
    private static readonly ImmutableArray<string> PageVerbs = ImmutableArray.Create(
        "OnGet", "OnPost", "OnPut", "OnDelete", "OnHead", "OnPatch", "OnOptions");

    // Azure Functions: the host calls what they mark, and waits for a task.
    private static readonly ImmutableArray<string> FunctionAttributes = ImmutableArray.Create(
        "Microsoft.Azure.Functions.Worker.FunctionAttribute",
        "Microsoft.Azure.WebJobs.FunctionNameAttribute");

    private readonly CompilationFacts _facts;

    public RequestHandlers(CompilationFacts facts) => _facts = facts;

    public bool Contains(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary)
            return false;
        if (FunctionAttributes.Any(attribute => HasAttribute(method, attribute)))
            return true;
        // One look-up rules out every project without ASP.NET Core.
        if (_facts.Types.Get("Microsoft.AspNetCore.Http.HttpContext") is null)
            return false;

        return IsAction(method)
            || IsPageHandler(method)
            || IsHubMethod(method)
            || IsViewComponent(method)
            || IsTagHelper(method)
            || IsFilter(method)
            || _facts.MethodGroups.IsGivenTo(method, CatalogueKind.HandlesRequests);
    }

    private bool IsAction(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, IsGenericMethod: false }
        && IsController(method.ContainingType)
        && !HasAttribute(method, "Microsoft.AspNetCore.Mvc.NonActionAttribute")
        && !Implements(method, "System.IDisposable");

    private bool IsController(INamedTypeSymbol type) =>
        (_facts.Types.Is(type, "Microsoft.AspNetCore.Mvc.ControllerBase") || InheritsAttribute(type, "Microsoft.AspNetCore.Mvc.ControllerAttribute"))
        && !InheritsAttribute(type, "Microsoft.AspNetCore.Mvc.NonControllerAttribute");

    private bool IsPageHandler(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false }
        && PageVerbs.Any(verb => method.Name.StartsWith(verb, System.StringComparison.Ordinal))
        && _facts.Types.Is(method.ContainingType, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel")
        && !HasAttribute(method, "Microsoft.AspNetCore.Mvc.RazorPages.NonHandlerAttribute");

    private bool IsHubMethod(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false }
        && _facts.Types.Is(method.ContainingType, "Microsoft.AspNetCore.SignalR.Hub");

    private bool IsViewComponent(IMethodSymbol method) =>
        method is { Name: "Invoke", DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && _facts.Types.Is(method.ContainingType, "Microsoft.AspNetCore.Mvc.ViewComponent");

    // https://learn.microsoft.com/aspnet/core/mvc/views/tag-helpers/authoring: ProcessAsync, overridden in its place, may await.
    private bool IsTagHelper(IMethodSymbol method) =>
        method is { Name: "Process", IsOverride: true, ReturnsVoid: true }
        && _facts.Types.Is(method.ContainingType, "Microsoft.AspNetCore.Razor.TagHelpers.TagHelper");

    private bool IsFilter(IMethodSymbol method) => SynchronousFilters.Any(filter => Implements(method, filter));

    private bool Implements(IMethodSymbol method, string interfaceName)
    {
        var type = method.ContainingType;
        if (_facts.Types.Get(interfaceName) is not { } filter || !type.AllInterfaces.Contains(filter, SymbolEqualityComparer.Default))
            return false;

        return filter.GetMembers().Any(member =>
            member.Name == method.Name
            && (KnownTypes.Same(type.FindImplementationForInterfaceMember(member), method) || method.IsOverride));
    }

    private bool HasAttribute(ISymbol symbol, string attribute) =>
        _facts.Types.Get(attribute) is { } type && symbol.GetAttributes().Any(a => KnownTypes.Is(a.AttributeClass, type));

    private bool InheritsAttribute(INamedTypeSymbol type, string attribute)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (HasAttribute(current, attribute))
                return true;
        }

        return false;
    }
}
