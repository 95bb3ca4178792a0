namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>What a team wants after each <c>await</c> (option <c>async_analyzers.configure_await</c>).</summary>
internal enum ConfigureAwaitPolicy
{
    /// <summary>No policy: keep what is written.</summary>
    None,

    /// <summary><c>ConfigureAwait(false)</c> everywhere.</summary>
    Library,

    /// <summary>No <c>ConfigureAwait</c>.</summary>
    App,
}
