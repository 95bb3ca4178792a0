using System;

namespace AsyncAnalyzers.CSharp.Rules;

/// <summary>
/// What happens when the engine itself fails. In a user's editor or build nothing does: the operation gets no report. In our
/// tests and benchmarks the exception comes through, so that no defect hides behind this.
/// </summary>
internal static class Failures
{
    /// <summary>Set once by test hosts, before the first analysis.</summary>
    public static bool ComeThrough { get; set; }

    /// <summary>For exception filters; a cancellation always comes through.</summary>
    public static bool AreSwallowed(Exception exception) => !ComeThrough && exception is not OperationCanceledException;
}
