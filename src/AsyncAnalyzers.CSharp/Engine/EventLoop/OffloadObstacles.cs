using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.EventLoop;

/// <summary>What work touches that must not be touched from another thread.</summary>
internal static class OffloadObstacles
{
    private const int FurthestCall = 3;
    private const int MostFunctions = 40;

    private static readonly ImmutableArray<(string Type, string Owner)> Bound = ImmutableArray.Create(
        ("System.Collections.Specialized.INotifyCollectionChanged", "the views that show it"),
        ("Microsoft.AspNetCore.Http.HttpContext", "the request"),
        ("Microsoft.EntityFrameworkCore.DbContext", "one operation at a time"),
        ("Microsoft.JSInterop.IJSRuntime", "the renderer"),
        ("Microsoft.AspNetCore.Components.ComponentBase", "the renderer"));

    /// <summary>The first such object, as the message names it with its owner; null where there is none.</summary>
    public static string? Of(IOperation work, CompilationFacts facts)
    {
        foreach (var part in work.DescendantsAndSelf())
        {
            var type = Touched(part);
            if (type is null)
                continue;
            if (facts.Contexts.IsUi(type))
                return "it touches '" + NameOf(part) + "', which belongs to the UI thread";
            if (Bound.FirstOrDefault(entry => facts.Types.Is(type, entry.Type)) is { Owner: { } owner })
                return "it touches '" + NameOf(part) + "', which belongs to " + owner;
        }

        return null;
    }

    /// <summary>The same, looked for in what is called in the program as well where the work is a call, some calls further down too.</summary>
    public static string? FurtherDown(IOperation work, CompilationFacts facts)
    {
        if (Of(work, facts) is { } own)
            return own;
        if (work is not IInvocationOperation first)
            return null;

        var called = new List<(IMethodSymbol Method, int Depth)> { (Definition(first), 0) };
        for (var i = 0; i < called.Count && i < MostFunctions; i++)
        {
            var (method, depth) = called[i];
            if (BodyOf(method, facts) is not { } body)
                continue;
            if (Of(body, facts) is { } obstacle)
                return obstacle;

            if (depth < FurthestCall)
                called.AddRange(body.Descendants().OfType<IInvocationOperation>().Select(call => (Definition(call), depth + 1)).Where(next => !called.Any(known => KnownTypes.Same(known.Method, next.Item1))));
        }

        return null;
    }

    private static IMethodSymbol Definition(IInvocationOperation call) => (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;

    private static IOperation? BodyOf(IMethodSymbol method, CompilationFacts facts)
    {
        SyntaxNode? body = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            MethodDeclarationSyntax declaration => declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody,
            LocalFunctionStatementSyntax function => function.Body ?? (SyntaxNode?)function.ExpressionBody,
            _ => null,
        };
        return body is not null && facts.Compilation.ContainsSyntaxTree(body.SyntaxTree) ? facts.MethodGroups.ModelOf(body.SyntaxTree).GetOperation(body) : null;
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
