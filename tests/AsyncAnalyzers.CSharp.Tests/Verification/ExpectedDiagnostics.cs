using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>The diagnostics that markup and results of a test expect, and the comparison with what was reported.</summary>
internal sealed class ExpectedDiagnostics
{
    private readonly List<(string Path, TextSpan Span, DiagnosticResult Result)> _expected = [];
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);

    public ExpectedDiagnostics(TestState state, IEnumerable<DiagnosticResult> results, ImmutableArray<DiagnosticDescriptor> rules)
    {
        var keys = new Dictionary<int, (string Path, TextSpan Span)>();
        foreach (var (path, content) in state.Sources.Concat(state.AdditionalFiles))
        {
            var marked = MarkedText.Parse(content);
            _texts[path] = SourceText.From(marked.Text);
            foreach (var span in marked.Spans)
            {
                if (span.Key is { } key)
                    keys.Add(key, (path, span.Span));
                else
                    _expected.Add((path, span.Span, new DiagnosticResult(span.Id ?? TheOnly(rules))));
            }
        }

        foreach (var result in results)
        {
            var (path, span) = result.Key is { } key ? keys[key] : ("", default);
            _expected.Add((path, span, result));
        }
    }

    public void AssertMatch(ImmutableArray<Diagnostic> reported)
    {
        var missing = _expected.ToList();
        var surplus = new List<Diagnostic>();
        foreach (var diagnostic in reported)
        {
            var match = missing.FindIndex(item => Matches(item, diagnostic));
            if (match >= 0)
                missing.RemoveAt(match);
            else
                surplus.Add(diagnostic);
        }

        if (missing.Count == 0 && surplus.Count == 0)
            return;
        var lines = missing.Select(item => "expected, not reported: " + Describe(item.Result, item.Path, item.Span))
            .Concat(surplus.Select(diagnostic => $"reported, not expected: {Describe(diagnostic)}"));
        Assert.Fail(string.Join(Environment.NewLine, lines));
    }

    private static bool Matches((string Path, TextSpan Span, DiagnosticResult Result) item, Diagnostic diagnostic)
    {
        var (path, span, result) = item;
        return diagnostic.Id == result.Id
            && (diagnostic.Location.GetLineSpan().Path ?? "") == path
            && diagnostic.Location.SourceSpan == span
            && (result.Severity is null || result.Severity == diagnostic.Severity)
            && (ExpectedMessage(result, diagnostic) is not { } message || message == diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static string? ExpectedMessage(DiagnosticResult result, Diagnostic diagnostic) => result.Arguments is null
        ? result.Message
        : string.Format(CultureInfo.InvariantCulture, diagnostic.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), result.Arguments);

    private static string TheOnly(ImmutableArray<DiagnosticDescriptor> rules) => rules.Length == 1
        ? rules[0].Id
        : throw new InvalidOperationException("[|…|] names no rule where several could speak; write {|ID:…|}.");

    private string Describe(DiagnosticResult result, string path, TextSpan span)
    {
        var where = _texts.TryGetValue(path, out var text) ? Quote(text, path, span) : "without location";
        return $"{result.Severity} {result.Id} {where} {result.Message}{string.Join(", ", result.Arguments ?? [])}";
    }

    private string Describe(Diagnostic diagnostic)
    {
        var path = diagnostic.Location.GetLineSpan().Path ?? "";
        var text = diagnostic.Location.SourceTree?.GetText() ?? _texts.GetValueOrDefault(path);
        var where = text is null ? "without location" : Quote(text, path, diagnostic.Location.SourceSpan);
        return $"{diagnostic.Severity} {diagnostic.Id} {where} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static string Quote(SourceText text, string path, TextSpan span)
    {
        var line = text.Lines.GetLineFromPosition(span.Start);
        return $"{path}({line.LineNumber + 1}): «{text.ToString(span)}» in «{line.ToString().Trim()}»";
    }
}
