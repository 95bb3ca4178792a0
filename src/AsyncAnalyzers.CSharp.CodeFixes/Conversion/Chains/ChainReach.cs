namespace AsyncAnalyzers.CSharp.CodeFixes.Conversion.Chains;

/// <summary>How far a conversion follows the callers of a function that becomes async.</summary>
internal enum ChainReach
{
    /// <summary>Synchronous callers become async too, wherever they are.</summary>
    Solution,

    /// <summary>Synchronous callers of the same project become async too.</summary>
    Project,

    /// <summary>Synchronous callers stay as they are and wait for the task.</summary>
    Function,

    /// <summary>The functions of one chain of calls become async; other synchronous callers wait for the task.</summary>
    Chain,
}
