using System;
using System.Collections.Generic;

namespace AsyncAnalyzers.Benchmarks.Html;

/// <summary>Everything that a page of a corpus run shows.</summary>
internal sealed record CorpusPage(string Title, IReadOnlyList<CheckoutView> Checkouts, IReadOnlyList<ReportView> Reports);

/// <summary>One checkout and what each set of rules did there.</summary>
internal sealed record CheckoutView(
    string Name,
    string Commit,
    int Projects,
    int Files,
    int Lines,
    int FilesWithErrors,
    IReadOnlyList<SetView> Sets,
    IReadOnlyList<FixView> Fixes);

/// <summary>One set of rules on one checkout. Shares are of what binding alone takes.</summary>
internal sealed record SetView(
    string Name,
    IReadOnlyDictionary<string, int> Reports,
    IReadOnlyList<string> Crashes,
    double WallShare,
    double CpuShare,
    double AllocatedShare,
    IReadOnlyDictionary<string, TimeSpan> Analyzers);

/// <summary>What came of one rule's fixes.</summary>
internal sealed record FixView(string Id, int NotOffered, int Compiles, int Unchanged, int Breaks, int AllCompiles, int AllUnchanged, int AllBreaks);

/// <summary>One report with the code around it and the further places that it names.</summary>
internal sealed record ReportView(
    string Set,
    string Repository,
    string Project,
    string File,
    int Line,
    string Id,
    string Severity,
    string Message,
    string Excerpt,
    IReadOnlyList<string> Places);
