using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using AsyncAnalyzers.CSharp.Rules;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Rules.EventLoop;
using AsyncAnalyzers.CSharp.Rules.LostTasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary>Analyzers that are run together, and which of their rules are on.</summary>
internal sealed record AnalyzerSet(
    string Name,
    ImmutableArray<DiagnosticAnalyzer> Analyzers,
    ImmutableDictionary<string, ReportDiagnostic> Severities)
{
    /// <summary>What telemetry tells apart, where an analyzer of the set stands for several.</summary>
    public ImmutableArray<DiagnosticAnalyzer>? Parts { get; init; }

    /// <summary>Our package as a user has it who adds it and configures nothing.</summary>
    public static AnalyzerSet Ours { get; } = new(
        "AsyncAnalyzers.CSharp",
        [.. InstancesOf<DiagnosticAnalyzer>(typeof(AsyncRuleAnalyzer).Assembly)],
        ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>The families one by one, and chains, which the package exports together.</summary>
    public static ImmutableArray<AnalyzerSet> Families { get; } =
        [Family("Blocking", new BlockingAnalyzer()), Family("LostTasks", new LostTasksAnalyzer()), Family("EventLoop", new EventLoopAnalyzer()), Family("chains", new BlockingChainAnalyzer())];

    /// <summary>The same without the rule that asks for chains alone (ASYNC106).</summary>
    public static AnalyzerSet WithoutChains { get; } = Family("without ASYNC106", new AsyncCodeAnalyzer(), new EventLoopAnalyzer());

    /// <summary>Drives the analyzer driver without asking it for anything: what binding alone costs.</summary>
    public static AnalyzerSet Nothing { get; } = new(
        "(binding alone)",
        [new SilentAnalyzer()],
        ImmutableDictionary<string, ReportDiagnostic>.Empty);

    public static IEnumerable<T> InstancesOf<T>(Assembly assembly)
        => assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) != null && IsExported(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (T)Activator.CreateInstance(type)!);

    private static AnalyzerSet Family(string name, params ImmutableArray<DiagnosticAnalyzer> analyzers) => Ours with { Name = name, Analyzers = analyzers };

    private static bool IsExported(Type type) => !typeof(DiagnosticAnalyzer).IsAssignableFrom(type) || type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false);

    /// <summary>A compilation in which nothing is bound yet, with this set's severities.</summary>
    public Compilation Fresh(Compilation compilation)
    {
        var options = (CSharpCompilationOptions)compilation.Options;
        return compilation.Clone().WithOptions(options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.SetItems(Severities)));
    }
}
