using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>The type of a variable that becomes a function of a task.</summary>
/// <param name="Name">The variable, or the method whose parameter it is: what names it has to compile afterwards.</param>
/// <param name="Document">The document of the declaration.</param>
/// <param name="Context">The same.</param>
/// <param name="Type">Where the type is written.</param>
internal sealed record DelegateType(string Name, Document Document, PlanningContext Context, TypeSyntax Type)
{
    /// <summary><c>Func&lt;int, Task&lt;T&gt;&gt;</c> for <c>Func&lt;int, T&gt;</c>, <c>Func&lt;int, Task&gt;</c> for <c>Action&lt;int&gt;</c>.</summary>
    public NodeEdit Edit(string task) => new(NameOf(Type)!, node => Write((SimpleNameSyntax)node, task));

    /// <summary>Whether the type is written in the way of every day.</summary>
    public static bool IsPlain(TypeSyntax type) => NameOf(type) is not null;

    private static SimpleNameSyntax? NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax { Identifier.ValueText: "Func" or "Action" } name => name,
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax qualified => NameOf(qualified.Name),
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    private static GenericNameSyntax Write(SimpleNameSyntax name, string task)
    {
        var func = SyntaxFactory.Identifier("Func").WithTriviaFrom(name.Identifier);
        if (name is not GenericNameSyntax generic)
            return SyntaxFactory.GenericName(func.WithTrailingTrivia(), Arguments(SyntaxFactory.ParseTypeName(task))).WithTrailingTrivia(name.GetTrailingTrivia());

        var arguments = generic.TypeArgumentList.Arguments;
        var last = arguments[arguments.Count - 1];
        if (name.Identifier.ValueText == "Func")
            return generic.WithTypeArgumentList(generic.TypeArgumentList.WithArguments(arguments.Replace(last, SignatureWriter.Wrap(last, task, isVoid: false))));
        var comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var extended = SyntaxFactory.SeparatedList<TypeSyntax>(arguments.GetWithSeparators().Add(comma).Add(SyntaxFactory.ParseTypeName(task)));
        return generic.WithIdentifier(func).WithTypeArgumentList(generic.TypeArgumentList.WithArguments(extended));
    }

    private static TypeArgumentListSyntax Arguments(TypeSyntax type) => SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(type));
}
