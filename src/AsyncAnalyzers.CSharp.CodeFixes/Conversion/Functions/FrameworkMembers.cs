using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;

/// <summary>Methods that a framework finds by their name or shape, so that nobody is seen to call them.</summary>
internal static class FrameworkMembers
{
    /// <summary>What start-up classes are given.</summary>
    private static readonly ImmutableArray<string> StartUpTypes = ImmutableArray.Create(
        "Microsoft.Extensions.DependencyInjection.IServiceCollection",
        "Microsoft.AspNetCore.Builder.IApplicationBuilder",
        "Microsoft.Extensions.Hosting.IHostBuilder",
        "Autofac.ContainerBuilder",
        "Owin.IAppBuilder");

    /// <summary>The tools of Entity Framework look for these in the type of the entry point.</summary>
    private static readonly ImmutableHashSet<string> HostFactories = ImmutableHashSet.Create("CreateHostBuilder", "CreateWebHostBuilder", "BuildWebHost");

    /// <summary>Whether the framework relies on what the method returns, too.</summary>
    public static bool AreBound(IMethodSymbol method, KnownTypes types) =>
        method.MethodKind == MethodKind.Ordinary
        && (IsEventHandler(method, types) || IsStartUp(method, types) || IsForSerializers(method) || IsOfApplication(method, types) || (IsInComponent(method, types) && !method.ReturnsVoid));

    /// <summary>Whether the framework takes a task as well, under the same name: markup of Blazor asks for handlers.</summary>
    public static bool KeepTheirName(IMethodSymbol method, KnownTypes types) => method.MethodKind == MethodKind.Ordinary && IsInComponent(method, types);

    /// <summary>The raiser of an event does not wait for a task; markup may have wired it.</summary>
    public static bool IsEventHandler(IMethodSymbol method, KnownTypes types) =>
        method is { ReturnsVoid: true, Parameters.Length: 2 }
        && method.Parameters[0].Type.SpecialType == SpecialType.System_Object
        && (types.Is(method.Parameters[1].Type, "System.EventArgs") || method.Parameters[1].Type.Name.EndsWith("EventArgs", StringComparison.Ordinal));

    // 'Startup.Configure' and its like; an extension method is called by its name.
    private static bool IsStartUp(IMethodSymbol method, KnownTypes types) =>
        !method.IsExtensionMethod
        && ((method.Name.StartsWith("Configure", StringComparison.Ordinal) && method.Parameters.Any(parameter => StartUpTypes.Any(type => types.Is(parameter.Type, type))))
            || (method.IsStatic && HostFactories.Contains(method.Name)));

    // 'ShouldSerializeName' beside 'Name'.
    private static bool IsForSerializers(IMethodSymbol method)
    {
        const string Prefix = "ShouldSerialize";
        return method is { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.IsEmpty: true }
            && method.Name.StartsWith(Prefix, StringComparison.Ordinal)
            && method.ContainingType.GetMembers(method.Name.Substring(Prefix.Length)).Any();
    }

    // 'Application_Start', 'Session_End'.
    private static bool IsOfApplication(IMethodSymbol method, KnownTypes types) =>
        method.Name.IndexOf('_') > 0 && types.Is(method.ContainingType, "System.Web.HttpApplication");

    // The other half of the type is markup, which an editor may know under another document.
    private static bool IsInComponent(IMethodSymbol method, KnownTypes types) => types.Is(method.ContainingType, "Microsoft.AspNetCore.Components.IComponent");
}
