using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Disposal;

/// <summary>Writes the asynchronous copies of <c>Dispose</c> into their type.</summary>
internal static class AsyncDisposeWriter
{
    public const string Name = "DisposeAsync";

    public static MethodDeclarationSyntax Copy(MethodDeclarationSyntax method, IEnumerable<NodeEdit> edits, string task, PlanningContext context)
    {
        var line = context.EndOfLine;
        var indentation = TriviaKeeper.Indentation(method);
        var isOnItsLine = method.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var lead = isOnItsLine ? SyntaxFactory.TriviaList(line).AddRange(indentation) : default;
        if (isOnItsLine && DocumentationWriter.CommentOf(method) is { } comment)
            lead = lead.AddRange(Documentation(method, comment, line, indentation)).AddRange(indentation);

        var written = (MethodDeclarationSyntax)DocumentWriter.WriteCopy(method, edits);
        var type = SyntaxFactory.ParseTypeName(task).WithTriviaFrom(written.ReturnType);
        written = written.WithAttributeLists(default)
            .WithReturnType(type)
            .WithIdentifier(SyntaxFactory.Identifier(Name).WithTriviaFrom(written.Identifier));
        return ((MethodDeclarationSyntax)SignatureWriter.AddAsync(written)).WithLeadingTrivia(lead);
    }

    /// <summary>The type with the copies behind their originals; a second wait of the same method has them there already.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, List<(int Index, MethodDeclarationSyntax Copy)> copies, string contract)
    {
        if (type.Members.OfType<MethodDeclarationSyntax>().Any(member => member.Identifier.ValueText == Name))
            return type;
        var bases = type.BaseList!.Types;
        var last = bases[bases.Count - 1];
        var items = bases.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators()
            .Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .Add(SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName(contract)).WithTrailingTrivia(last.GetTrailingTrivia()));
        type = (TypeDeclarationSyntax)type.WithBaseList(type.BaseList.WithTypes(SyntaxFactory.SeparatedList<BaseTypeSyntax>(items)));
        var members = type.Members;
        foreach (var (index, copy) in copies.OrderByDescending(copy => copy.Index))
            members = members.Insert(index + 1, copy);
        return (TypeDeclarationSyntax)type.WithMembers(members);
    }

    // The contract documents 'DisposeAsync()'; nothing documents 'DisposeAsync(bool)' but its twin.
    private static SyntaxTriviaList Documentation(MethodDeclarationSyntax method, DocumentationCommentTriviaSyntax comment, SyntaxTrivia line, SyntaxTriviaList indentation) =>
        method.ParameterList.Parameters.Count == 0
            ? SyntaxFactory.TriviaList(SyntaxFactory.Comment("/// <inheritdoc/>"), line)
            : SyntaxFactory.TriviaList(SyntaxFactory.Trivia(comment));
}
