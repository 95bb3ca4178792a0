using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Reports fields that are called <c>bad</c>: something to try the verification itself on.</summary>
public sealed class ToyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("TOY001", "Toy", "'{0}' is bad", "Toy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Report, SyntaxKind.VariableDeclarator);
    }

    private static void Report(SyntaxNodeAnalysisContext context)
    {
        var name = ((VariableDeclaratorSyntax)context.Node).Identifier;
        if (name.ValueText == "throws")
            throw new System.InvalidOperationException("the toy broke");
        if (name.ValueText == "bad")
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.ValueText));
    }
}

/// <summary>Replaces the line of the diagnostic by a given text, or offers to and does nothing.</summary>
public abstract class ToyFix(string replacement, FixAllProvider fixAll) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TOY001"];

    public sealed override FixAllProvider GetFixAllProvider() => fixAll;

    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var span = context.Span;
        // The stock batch fixer takes only actions with the key it is given, and one of the runs gives none.
        var action = CodeAction.Create("Toy", token => ChangeAsync(context.Document, span, token), equivalenceKey: null);
        context.RegisterCodeFix(action, context.Diagnostics);
        return Task.CompletedTask;
    }

    private async Task<Document> ChangeAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation);
        var line = text.Lines.GetLineFromPosition(span.Start);
        var replaced = replacement.Length == 0 ? text : text.Replace(TextSpan.FromBounds(line.Start, line.End), replacement);
        return document.WithText(replaced);
    }
}

/// <summary>A fix as it should be.</summary>
public sealed class GoodToyFix() : ToyFix("    int good; // kept", WellKnownFixAllProviders.BatchFixer);

/// <summary>A fix that is offered and changes nothing.</summary>
public sealed class IdleToyFix() : ToyFix("", WellKnownFixAllProviders.BatchFixer);

/// <summary>A fix that loses a comment.</summary>
public sealed class ForgetfulToyFix() : ToyFix("    int good;", WellKnownFixAllProviders.BatchFixer);

/// <summary>A fix whose result does not compile.</summary>
public sealed class BrokenToyFix() : ToyFix("    Missing good; // kept", WellKnownFixAllProviders.BatchFixer);

/// <summary>A fix that never ends: its result is reported anew.</summary>
public sealed class EndlessToyFix() : ToyFix("    int  bad; // kept", WellKnownFixAllProviders.BatchFixer);
