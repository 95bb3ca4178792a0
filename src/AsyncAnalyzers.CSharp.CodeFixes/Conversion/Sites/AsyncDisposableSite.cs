using System.Collections.Generic;
using System.Linq;
using AsyncAnalyzers.CSharp.CodeFixes.Conversion.Functions;
using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using AsyncAnalyzers.CSharp.Engine.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Sites;

/// <summary>
/// Puts a <c>DisposeAsync</c> that awaits beside a <c>Dispose</c> that waits (<c>ASYNC105</c>). <c>Dispose</c> stays for those who
/// cannot await; whoever can is told by <c>ASYNC104</c>.
/// </summary>
internal static class AsyncDisposableSite
{
    private const string Name = "DisposeAsync";

    public static SiteDraft Draft(Fault fault, PlanningContext context)
    {
        if (fault.Place != SynchronousPlace.Dispose)
            return SiteDraft.Blocked(ConversionObstacle.NotAFunction);
        if (FunctionNode.Around(fault.Operation.Syntax) is not MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } method
            || context.Model.GetDeclaredSymbol(method, context.Cancellation) is not { } symbol)
        {
            return SiteDraft.Blocked(ConversionObstacle.NotAFunction);
        }

        var obstacle = Check(method, type, symbol, context);
        if (obstacle != ConversionObstacle.None)
            return SiteDraft.Blocked(obstacle);

        var drafts = Drafts(fault, method, symbol, context);
        if (drafts.FirstOrDefault(draft => !draft.IsPossible) is { } blocked)
            return blocked;
        var names = context.NamesAt(type);
        var copy = Copy(method, drafts.SelectMany(draft => draft.Edits), names.Write("System.Threading.Tasks.ValueTask"), context);
        var contract = names.Write("System.IAsyncDisposable");
        return SiteDraft.Of(
            new[] { new NodeEdit(type, node => WithCopy((TypeDeclarationSyntax)node, type.Members.IndexOf(method), copy, contract)) },
            names.Usings.Concat(drafts.SelectMany(draft => draft.Usings)).Distinct());
    }

    private static ConversionObstacle Check(MethodDeclarationSyntax method, TypeDeclarationSyntax type, IMethodSymbol symbol, PlanningContext context)
    {
        if (context.LanguageVersion < LanguageVersion.CSharp8)
            return ConversionObstacle.LanguageVersion;
        if (context.Facts.Types.AsyncDisposable is not { } contract)
            return ConversionObstacle.NoReplacement;
        if (KnownTypes.Is(symbol.ContainingType, contract) || symbol.ContainingType.GetMembers(Name).Any())
            return ConversionObstacle.CounterpartExists;
        // The pattern of 'Dispose(bool)' has heirs, who would have to follow.
        var isPlain = symbol is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsStatic: false, ReturnsVoid: true, Parameters.Length: 0, ExplicitInterfaceImplementations.IsEmpty: true };
        if (!isPlain || type is not (ClassDeclarationSyntax or RecordDeclarationSyntax) || type.BaseList is null || symbol.ContainingType.IsValueType)
            return ConversionObstacle.BoundByContract;
        return FunctionPlanner.Check(method, symbol, context);
    }

    // Everything that would be reported in 'DisposeAsync'.
    private static List<SiteDraft> Drafts(Fault fault, MethodDeclarationSyntax method, IMethodSymbol symbol, PlanningContext context)
    {
        var planner = new SitePlanner(context);
        return context.Facts.Blocking.IfAsync(method, symbol, context.Model, context.Cancellation)
            .Prepend(fault with { Kind = FaultKind.BlocksSyncFunction })
            .GroupBy(found => found.Operation.Syntax)
            .Select(found => planner.DraftIn(found.First(), method))
            .ToList();
    }

    private static MethodDeclarationSyntax Copy(MethodDeclarationSyntax method, IEnumerable<NodeEdit> edits, string task, PlanningContext context)
    {
        var line = context.EndOfLine;
        var indentation = TriviaKeeper.Indentation(method);
        var isOnItsLine = method.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var lead = isOnItsLine ? SyntaxFactory.TriviaList(line).AddRange(indentation) : default;
        if (isOnItsLine && DocumentationWriter.CommentOf(method) is not null)
            lead = lead.Add(SyntaxFactory.Comment("/// <inheritdoc/>")).Add(line).AddRange(indentation);

        var written = (MethodDeclarationSyntax)DocumentWriter.WriteCopy(method, edits);
        var type = SyntaxFactory.ParseTypeName(task).WithTriviaFrom(written.ReturnType);
        written = written.WithAttributeLists(default)
            .WithReturnType(type)
            .WithIdentifier(SyntaxFactory.Identifier(Name).WithTriviaFrom(written.Identifier));
        return ((MethodDeclarationSyntax)SignatureWriter.AddAsync(written)).WithLeadingTrivia(lead);
    }

    // A second wait of the same method has it there already.
    private static TypeDeclarationSyntax WithCopy(TypeDeclarationSyntax type, int index, MethodDeclarationSyntax copy, string contract)
    {
        if (type.Members.OfType<MethodDeclarationSyntax>().Any(member => member.Identifier.ValueText == Name))
            return type;
        var bases = type.BaseList!.Types;
        var last = bases[bases.Count - 1];
        var items = bases.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators()
            .Add(SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)))
            .Add(SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName(contract)).WithTrailingTrivia(last.GetTrailingTrivia()));
        type = (TypeDeclarationSyntax)type.WithBaseList(type.BaseList.WithTypes(SyntaxFactory.SeparatedList<BaseTypeSyntax>(items)));
        return (TypeDeclarationSyntax)type.WithMembers(type.Members.Insert(index + 1, copy));
    }
}
