using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>A function whose body is at hand, in the terms of the compilation that declares it.</summary>
/// <param name="Facts">The facts of that compilation; in an editor it may be one that the analyzed project refers to.</param>
/// <param name="Method">The original definition, a symbol of that compilation.</param>
/// <param name="Declaration">The declaration that holds the body.</param>
internal sealed record SourceFunction(CompilationFacts Facts, IMethodSymbol Method, SyntaxNode Declaration)
{
    public SemanticModel Model => Facts.MethodGroups.ModelOf(Declaration.SyntaxTree);

    /// <summary>The function behind a symbol that <paramref name="facts"/>' compilation sees; null when no body is at hand.</summary>
    public static SourceFunction? Of(IMethodSymbol symbol, CompilationFacts facts)
    {
        var method = (symbol.ReducedFrom ?? symbol).OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (method.IsAbstract || method.IsExtern || method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference)
            return null;
        if (facts.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            return new SourceFunction(facts, method, reference.GetSyntax());

        // The tree of a project reference: asking our own compilation about it would throw.
        var owner = facts.Sources.FirstOrDefault(compilation => compilation.ContainsSyntaxTree(reference.SyntaxTree));
        if (owner is null)
            return null;

        var theirs = facts.Of(owner);
        var declaration = reference.GetSyntax();
        return Declared(theirs.MethodGroups.ModelOf(declaration.SyntaxTree), declaration) is { } own ? new SourceFunction(theirs, own, declaration) : null;
    }

    /// <summary>How code mentions the function, for the search by names.</summary>
    public static Mention Mention(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => new Mention(method.ContainingType.Name, MentionKind.Creation),
        MethodKind.Conversion => new Mention(Summaries.Mention.Conversion + (method.ReturnType.SpecialType == SpecialType.None ? method.ReturnType.Name : null), MentionKind.Call),
        MethodKind.UserDefinedOperator => new Mention(Summaries.Mention.Operator(SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(method.Name))), MentionKind.Call),
        MethodKind.PropertyGet or MethodKind.PropertySet => new Mention(method.AssociatedSymbol is IPropertySymbol { IsIndexer: false } property ? Simple(property.Name) : Summaries.Mention.Indexer, method.MethodKind == MethodKind.PropertyGet ? MentionKind.Reading : MentionKind.Assignment),
        MethodKind.AnonymousFunction => new Mention(HeldLambdas.NameOf(method), MentionKind.Call),
        _ => new Mention(Simple(method.Name), MentionKind.Call),
    };

    /// <summary>An explicit implementation is named with its interface.</summary>
    private static string Simple(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static IMethodSymbol? Declared(SemanticModel model, SyntaxNode declaration) => declaration switch
    {
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } => (model.GetDeclaredSymbol(property) as IPropertySymbol)?.GetMethod,
        _ => model.GetDeclaredSymbol(declaration) as IMethodSymbol,
    };
}
