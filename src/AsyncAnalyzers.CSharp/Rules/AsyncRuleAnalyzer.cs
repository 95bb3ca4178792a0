using System.Collections.Immutable;
using AsyncAnalyzers.CSharp.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules;

/// <summary>
/// The base of every analyzer of the package. It seals what must be the same everywhere: concurrent execution,
/// the treatment of generated code, and one shared <see cref="CompilationFacts"/> per compilation.
/// </summary>
public abstract class AsyncRuleAnalyzer : DiagnosticAnalyzer
{
    private protected AsyncRuleAnalyzer(params DiagnosticDescriptor[] rules) =>
        SupportedDiagnostics = ImmutableArray.Create(rules);

    /// <summary>The rules that this analyzer reports.</summary>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // Generated code is visited because Razor's is generated: spans that map to a .razor or .cshtml file are the
        // user's own text. Everything else that is generated is dropped in GeneratedCode.IsReportable.
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
            Register(start, CompilationFacts.For(start.Compilation, start.Options)));
    }

    /// <summary>Registers the actions of this rule, or nothing when the types it is about are not referenced.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context, CompilationFacts facts);
}
