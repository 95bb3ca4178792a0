using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Context;
using AsyncAnalyzers.CSharp.Engine.LostTasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>
/// Functions that a library for command lines runs: it picks one of them by the arguments of the program and waits for it, so that
/// the main line goes on there.
/// </summary>
internal sealed class CommandLines
{
    private static readonly ImmutableHashSet<string> Libraries = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "CliFx",
        "Cocona",
        "CommandDotNet",
        "CommandLine",
        "ConsoleAppFramework",
        "DotMake.CommandLine",
        "JasperFx.CommandLine",
        "McMaster.Extensions.CommandLineUtils",
        "Microsoft.Extensions.CommandLineUtils",
        "Oakton",
        "PowerArgs",
        "Spectre.Console.Cli",
        "System.CommandLine",
        "Typin");

    private readonly CompilationFacts _facts;

    public CommandLines(CompilationFacts facts) => _facts = facts;

    public bool Run(IMethodSymbol function) => function.MethodKind == MethodKind.AnonymousFunction
        ? IsHandedOver(function)
        : TestDoubles.Contracts(function).Any(IsOfLibrary) || IsAttributed(function) || (function.Name is "OnExecute" or "OnExecuteAsync" && IsAttributed(function.ContainingType));

    /// <summary><c>command.SetAction(RunAsync)</c></summary>
    public bool AreHanded(SimpleNameSyntax mention)
    {
        var value = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : (SyntaxNode)mention;
        return value.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } argument
            && _facts.MethodGroups.ModelOf(mention.SyntaxTree).GetSymbolInfo(argument.Parent!.Parent!).Symbol is { } taker
            && IsOfLibrary(taker);
    }

    /// <summary><c>command.SetHandler(async () => …)</c></summary>
    private bool IsHandedOver(IMethodSymbol lambda)
    {
        if (lambda.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax)
            return false;

        var operation = _facts.MethodGroups.ModelOf(syntax.SyntaxTree).GetOperation(syntax);
        while (operation is not (null or IAnonymousFunctionOperation))
            operation = operation.ChildOperations.FirstOrDefault();

        return operation is IAnonymousFunctionOperation function && LambdaHost.Of(function) is { } taker && IsOfLibrary(taker);
    }

    private static bool IsAttributed(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && IsOfLibrary(type));

    private static bool IsOfLibrary(ISymbol symbol)
    {
        for (var space = symbol.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (Libraries.Contains(space.ToString()))
                return true;
        }

        return false;
    }
}
