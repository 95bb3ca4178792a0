using System;
using System.Collections.Immutable;
using System.Linq;
using AsyncAnalyzers.CSharp.Rules;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Rules.EventLoop;
using AsyncAnalyzers.CSharp.Rules.LostTasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Stands for several analyzers in the place of one: a test then asserts which of them speaks.</summary>
public abstract class AnalyzerSet(ImmutableArray<DiagnosticAnalyzer> analyzers) : DiagnosticAnalyzer
{
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = analyzers;

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().ToImmutableArray();

    public sealed override void Initialize(AnalysisContext context) =>
        throw new InvalidOperationException("The members of the set run in its place.");

    /// <summary>The analyzers that <paramref name="analyzer"/> stands for.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> Of(DiagnosticAnalyzer analyzer) =>
        analyzer is AnalyzerSet set ? set.Analyzers : [analyzer];
}

/// <summary>Every analyzer of the package.</summary>
public sealed class AllRules() : AnalyzerSet(Every)
{
    /// <summary>The analyzers that the assembly exports, each once.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> Every { get; } = PackageParts.CreateAll<DiagnosticAnalyzer>(typeof(AsyncRuleAnalyzer).Assembly);

    /// <summary>The analyzers of single rules, most of which are exported as part of their family.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> Single { get; } = PackageParts.Create<DiagnosticAnalyzer>(typeof(AsyncRuleAnalyzer).Assembly, type => !typeof(FamilyAnalyzer).IsAssignableFrom(type));
}

/// <summary>Every analyzer of the Blocking family.</summary>
public sealed class BlockingFamily() : AnalyzerSet(
    [new BlockingAnalyzer()]);

/// <summary>The analyzers of the Blocking family that speak about asynchronous code and what frameworks call.</summary>
public sealed class BlockingInAsyncCode() : AnalyzerSet(
    AllRules.Single.Where(analyzer => analyzer is BlockingFaultAnalyzer and not (SyncOverAsyncAnalyzer or BlockingDisposeAnalyzer or SynchronousFunctionAnalyzer)).ToImmutableArray());

/// <summary>Every analyzer of the Lost tasks family.</summary>
public sealed class LostTasksFamily() : AnalyzerSet(
    [new LostTasksAnalyzer()]);

/// <summary>Every analyzer of the Event loop family.</summary>
public sealed class EventLoopFamily() : AnalyzerSet(
    [new EventLoopAnalyzer()]);

/// <summary>Stands for several code-fix providers in the place of one.</summary>
public abstract class CodeFixSet(ImmutableArray<CodeFixProvider> providers) : CodeFixProvider
{
    public ImmutableArray<CodeFixProvider> Providers { get; } = providers;

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } =
        providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct().ToImmutableArray();

    public sealed override System.Threading.Tasks.Task RegisterCodeFixesAsync(CodeFixContext context) =>
        throw new InvalidOperationException("The members of the set run in its place.");

    /// <summary>The providers that <paramref name="provider"/> stands for.</summary>
    internal static ImmutableArray<CodeFixProvider> Of(CodeFixProvider provider) =>
        provider is CodeFixSet set ? set.Providers : [provider];
}

/// <summary>Every code fix of the package.</summary>
public sealed class AllFixes() : CodeFixSet(Every)
{
    /// <summary>The fixes that the assembly exports, each once.</summary>
    internal static ImmutableArray<CodeFixProvider> Every { get; } = PackageParts.CreateAll<CodeFixProvider>(PackageParts.CodeFixAssembly);
}
