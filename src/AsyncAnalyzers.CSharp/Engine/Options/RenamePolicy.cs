namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>What a conversion does to the name of a function that becomes async (option <c>async_analyzers.rename_on_conversion</c>).</summary>
internal enum RenamePolicy
{
    /// <summary>Adds <c>Async</c> where the name is no contract.</summary>
    AddSuffix,

    /// <summary>Keeps the name.</summary>
    Keep,
}
