using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Engine.Summaries;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>What work touches that must not be touched from another thread.</summary>
internal static class OffloadObstacles
{
    private const int FurthestCall = 3;
    private const int MostFunctions = 40;

    // A context of OpenGL is current on one thread; MonoGame hands such calls back to its own.
    private const string Graphics = "the thread of the graphics card";

    private static readonly ImmutableArray<(string Type, string Owner)> Bound = ImmutableArray.Create(
        ("System.Collections.Specialized.INotifyCollectionChanged", "the views that show it"),
        ("Avalonia.Media.DrawingContext", "the frame that is being drawn"),
        ("System.Windows.Forms.PaintEventArgs", "the frame that is being drawn"),
        ("Microsoft.AspNetCore.Http.HttpContext", "the request"),
        ("Microsoft.EntityFrameworkCore.DbContext", "one operation at a time"),
        ("Microsoft.JSInterop.IJSRuntime", "the renderer"),
        ("Microsoft.AspNetCore.Components.ComponentBase", "the renderer"),
        ("Microsoft.Xna.Framework.Graphics.GraphicsDevice", Graphics),
        ("Microsoft.Xna.Framework.Graphics.GraphicsResource", Graphics),
        ("OpenTK.Graphics.ES20.GL", Graphics),
        ("OpenTK.Graphics.ES30.GL", Graphics),
        ("OpenTK.Graphics.OpenGL.GL", Graphics),
        ("OpenTK.Graphics.OpenGL4.GL", Graphics),
        ("SharpGL.OpenGL", Graphics),
        ("Silk.NET.OpenGL.GL", Graphics),
        ("Silk.NET.OpenGLES.GL", Graphics),
        ("Tao.OpenGl.Gl", Graphics));

    /// <summary>The first such object, as the message names it with its owner; null where there is none.</summary>
    public static string? Of(IOperation work, CompilationFacts facts)
    {
        foreach (var part in work.DescendantsAndSelf())
        {
            if (Touched(part) is { } type && OwnerOf(type, facts) is { } owner)
                return "it touches '" + NameOf(part) + "', which belongs to " + owner;
            if (part is IInvocationOperation { Instance: { } instance } && Origin(instance) is { } source && OwnerOf(source, facts) is { } lender)
                return "it touches '" + NameOf(part) + "', which belongs to " + lender;
            if (part is IInvocationOperation { Instance: null, TargetMethod: var called } && IsGraphics(called.ContainingType, facts))
                return "it touches '" + called.ContainingType.Name + "', which belongs to " + Graphics;
        }

        return null;
    }

    /// <summary>Bindings of OpenGL are mostly static.</summary>
    private static bool IsGraphics(ITypeSymbol type, CompilationFacts facts) => Bound.Any(entry => entry.Owner == Graphics && type.Name == entry.Type.Substring(entry.Type.LastIndexOf('.') + 1) && facts.Types.Is(type, entry.Type));

    private static string? OwnerOf(ITypeSymbol type, CompilationFacts facts) =>
        facts.Contexts.IsUi(type) ? "the UI thread" : Bound.FirstOrDefault(entry => facts.Types.Is(type, entry.Type)).Owner;

    /// <summary>Where the surface comes from that something is drawn on: <c>var g = e.Graphics</c>, <c>CreateGraphics()</c>.</summary>
    private static ITypeSymbol? Origin(IOperation surface)
    {
        if (surface.Unwrap() is not ILocalReferenceOperation { Type: { Name: "Graphics", ContainingNamespace.Name: "Drawing" } } local)
            return null;

        return VariableWrites.Around(local).OnlyValueOf(local.Local)?.Unwrap() switch
        {
            IPropertyReferenceOperation { Instance.Type: { } type } => type,
            IInvocationOperation { Instance.Type: { } type } => type,
            _ => null,
        };
    }

    /// <summary>The same, looked for in what is called in the program as well where the work is a call, some calls further down too.</summary>
    public static string? FurtherDown(IOperation work, CompilationFacts facts)
    {
        if (Of(work, facts) is { } own)
            return own;
        if (work is not IInvocationOperation first)
            return null;

        var pending = new Queue<(IMethodSymbol Method, int Depth)>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Follow(first.TargetMethod, 0);
        while (pending.Count > 0)
        {
            var (method, depth) = pending.Dequeue();
            if (SourceFunction.Of(method, facts) is not { } function || function.Model.GetOperation(function.Declaration) is not { } body)
                continue;
            if (Of(body, function.Facts) is { } obstacle)
                return obstacle;
            if (depth == FurthestCall)
                continue;
            foreach (var call in body.Descendants().OfType<IInvocationOperation>())
                Follow(call.TargetMethod, depth + 1);
        }

        return null;

        void Follow(IMethodSymbol method, int depth)
        {
            if (seen.Count < MostFunctions && !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty && seen.Add(method.OriginalDefinition))
                pending.Enqueue((method, depth));
        }
    }

    /// <summary>The type whose member is used, or that is made; a field of the object itself is only memory, and a method of the program says what it touches itself.</summary>
    private static ITypeSymbol? Touched(IOperation part) => part switch
    {
        IPropertyReferenceOperation { Instance: { } instance } property => Owner(instance, property.Property),
        IInvocationOperation { Instance: { } instance } call => Owner(instance, call.TargetMethod),
        IEventReferenceOperation { Instance: { } instance } raised => Owner(instance, raised.Event),
        IObjectCreationOperation creation => creation.Type,
        _ => null,
    };

    private static ITypeSymbol? Owner(IOperation instance, ISymbol member) =>
        instance.Unwrap() is IInstanceReferenceOperation && !member.DeclaringSyntaxReferences.IsEmpty ? null : instance.Unwrap().Type;

    private static string NameOf(IOperation part) => part switch
    {
        IObjectCreationOperation creation => creation.Type?.Name ?? "",
        IMemberReferenceOperation { Instance: { } instance } member => OfInstance(instance, member.Member),
        IInvocationOperation { Instance: { } instance } call => OfInstance(instance, call.TargetMethod),
        _ => "",
    };

    private static string OfInstance(IOperation instance, ISymbol member) => instance.Unwrap() switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation reference => reference.Member.Name,
        _ => member.Name,
    };
}
