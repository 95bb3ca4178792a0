using System.Collections.Generic;
using System.Linq;

namespace AsyncAnalyzers.Benchmarks.Scoring;

/// <summary>A wrong answer: which line, and what was said or should have been.</summary>
internal sealed record WrongAnswer(string Term, string Case, int Line, string Said);

/// <summary>What a tool got right and wrong, and what came of its fixes.</summary>
internal sealed class ToolScore
{
    public List<WrongAnswer> Found { get; } = [];

    public List<WrongAnswer> Missed { get; } = [];

    /// <summary>Missed where the compiler has warned already, which every user sees.</summary>
    public List<WrongAnswer> LeftToCompiler { get; } = [];

    public List<WrongAnswer> NotTried { get; } = [];

    public List<WrongAnswer> False { get; } = [];

    public List<string> Crashes { get; } = [];

    public int FixesOffered { get; set; }

    public int FixesCompile { get; set; }

    public int FixesUnchanged { get; set; }

    public List<WrongAnswer> FixesBroke { get; } = [];

    public int Tried(string term) => Found.Count(answer => answer.Term == term) + Missed.Count(answer => answer.Term == term);
}
