using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using AsyncAnalyzers.Benchmarks.Html;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Running;

/// <summary>One report with the code around it, so that a person can judge it.</summary>
internal sealed record ReportRow(
    string Repository,
    string Commit,
    string Project,
    string File,
    int Line,
    string Id,
    string Severity,
    string Message,
    bool CleanFile,
    string Excerpt,
    string Set,
    string[] Places)
{
    private const int Around = 6;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReportRow Of(Diagnostic report, Loading.Checkout checkout, Project project, HashSet<string> filesWithErrors, string set)
    {
        var span = report.Location.GetLineSpan();
        var tree = report.Location.SourceTree;
        return new ReportRow(
            checkout.Name,
            checkout.Commit,
            project.Name,
            Path.GetRelativePath(checkout.Folder, span.Path),
            span.StartLinePosition.Line + 1,
            report.Id,
            report.Severity.ToString(),
            report.GetMessage(),
            !filesWithErrors.Contains(span.Path),
            tree is null ? "" : Lines(tree, span.StartLinePosition.Line),
            set,
            [.. report.AdditionalLocations.Select(place => Place(place, checkout))]);
    }

    public ReportView View() => new(Set, Repository, Project, File, Line, Id, Severity, Message, Excerpt, Places);

    public static ReportRow FromJson(string line) => JsonSerializer.Deserialize<ReportRow>(line, Plain)!;

    public string ToJson() => JsonSerializer.Serialize(this, Plain);

    private static string Place(Location location, Loading.Checkout checkout)
    {
        var span = location.GetLineSpan();
        var code = location.SourceTree is { } tree ? ": " + tree.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() : "";
        return $"{Path.GetRelativePath(checkout.Folder, span.Path)}:{span.StartLinePosition.Line + 1}{code}";
    }

    private static string Lines(SyntaxTree tree, int line)
    {
        var lines = tree.GetText().Lines;
        var from = Math.Max(0, line - Around);
        var to = Math.Min(lines.Count - 1, line + Around);
        return string.Join('\n', Enumerable.Range(from, to - from + 1)
            .Select(number => $"{(number == line ? ">" : " ")}{number + 1}: {lines[number]}"));
    }
}
