using System.Linq;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>A report on a case, and what it may stand for.</summary>
internal sealed record CaseReport(Diagnostic Diagnostic, RuleClaim Claim, int First, int Last)
{
    public static CaseReport Of(Diagnostic report, RuleClaim claim)
    {
        var span = report.Location.GetLineSpan();
        return new CaseReport(report, claim, span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
    }

    public string Text => $"{Diagnostic.Id}: {Diagnostic.GetMessage()}";

    public bool Touches(CaseMark mark) => First <= mark.Line && mark.Line <= Last;

    public bool Answers(CaseMark mark) => Touches(mark) && Claim.Terms.Intersect(mark.Terms).Any();

    /// <summary>The family that a report is counted for where nothing is wrong: the one that the file is about, if the rule is.</summary>
    public string TermIn(string family) => Claim.Terms.Contains(family) ? family : Claim.Terms.FirstOrDefault() ?? "";

    /// <summary>A policy is judged in its own folder; a rule of no family of ours is not judged.</summary>
    public bool IsJudgedIn(string family) => Claim.IsPolicy ? Claim.Terms.Contains(family) : Claim.Terms.Length > 0;
}
