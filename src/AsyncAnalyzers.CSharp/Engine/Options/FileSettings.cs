using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>The options that hold for one file, parsed.</summary>
internal sealed class FileSettings
{
    public FileSettings(AnalyzerConfigOptions options)
    {
        ConfigureAwait = OptionDefinitions.ConfigureAwait.Read(options);
        CpuWorkThreshold = OptionDefinitions.CpuWorkThreshold.Read(options);
        ReportAsyncVoidHandlers = OptionDefinitions.ReportAsyncVoidHandlers.Read(options);
        FireAndForgetMethods = OptionDefinitions.FireAndForgetMethods.Read(options);
        SyncFlagParameters = OptionDefinitions.SyncFlagParameters.Read(options);
        RenameOnConversion = OptionDefinitions.RenameOnConversion.Read(options);
        ThreadCancellation = OptionDefinitions.ThreadCancellation.Read(options);
        AppKind = OptionDefinitions.AppKind.Read(options);
        SummaryDepth = (int)OptionDefinitions.SummaryDepth.Read(options);
    }

    public ConfigureAwaitPolicy ConfigureAwait { get; }

    public long CpuWorkThreshold { get; }

    public bool ReportAsyncVoidHandlers { get; }

    /// <summary>Simple or qualified method names, and documentation IDs that begin with <c>M:</c>.</summary>
    public ImmutableHashSet<string> FireAndForgetMethods { get; }

    public ImmutableHashSet<string> SyncFlagParameters { get; }

    public RenamePolicy RenameOnConversion { get; }

    public bool ThreadCancellation { get; }

    public AppKind AppKind { get; }

    public int SummaryDepth { get; }
}
