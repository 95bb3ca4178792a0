using System.Collections.Immutable;

namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>Every option of the package. The table in docs/configuration.md is made from this list.</summary>
internal static class OptionDefinitions
{
    /// <summary>What every key begins with.</summary>
    public const string Prefix = "async_analyzers.";

    private const string NameList = "names separated by '|'";

    public static readonly OptionDefinition<ConfigureAwaitPolicy> ConfigureAwait = new(
        Prefix + "configure_await",
        "'none', 'library' or 'app'",
        "none",
        "What fixes write after each 'await', and what ASYNC601 asks for: 'library' wants 'ConfigureAwait(false)' everywhere, 'app' wants none, 'none' keeps what is there.",
        OptionParsers.Choice(("none", ConfigureAwaitPolicy.None), ("library", ConfigureAwaitPolicy.Library), ("app", ConfigureAwaitPolicy.App)));

    public static readonly OptionDefinition<long> CpuWorkThreshold = new(
        Prefix + "cpu_work_threshold",
        "a whole number from 1 to 1000000000000",
        "20000000",
        "How many abstract operations on an event loop are too many (ASYNC301, ASYNC309); of an API whose weight in the catalogue is as much, a quarter (ASYNC302).",
        OptionParsers.Number(1, 1_000_000_000_000));

    public static readonly OptionDefinition<bool> ReportAsyncVoidHandlers = new(
        Prefix + "report_async_void_handlers",
        "'true' or 'false'",
        "false",
        "Whether ASYNC204 speaks about event handlers too.",
        OptionParsers.Boolean);

    public static readonly OptionDefinition<ImmutableHashSet<string>> FireAndForgetMethods = new(
        Prefix + "fire_and_forget_methods",
        "method names or documentation IDs separated by '|'",
        "",
        "Methods whose dropped task is meant (ASYNC201, ASYNC211).",
        OptionParsers.Methods);

    public static readonly OptionDefinition<ImmutableHashSet<string>> SyncFlagParameters = new(
        Prefix + "sync_flag_parameters",
        NameList,
        "async|isAsync|useAsync|doAsync|runAsync|sync|isSync|isSynchronous",
        "Parameters that choose between a synchronous and an asynchronous path of one function; the synchronous path is not reported. A type before the name does not matter (`blnSync`, `bAsync`).",
        OptionParsers.Names);

    public static readonly OptionDefinition<RenamePolicy> RenameOnConversion = new(
        Prefix + "rename_on_conversion",
        "'add_suffix' or 'keep'",
        "add_suffix",
        "What a function is called after a fix has made it asynchronous. Names that are contracts are always kept.",
        OptionParsers.Choice(("add_suffix", RenamePolicy.AddSuffix), ("keep", RenamePolicy.Keep)));

    public static readonly OptionDefinition<bool> ThreadCancellation = new(
        Prefix + "thread_cancellation",
        "'true' or 'false'",
        "true",
        "Whether functions that a fix makes asynchronous with their callers get an optional 'CancellationToken' where what they await takes one, and pass it on.",
        OptionParsers.Boolean);

    public static readonly OptionDefinition<AppKind> AppKind = new(
        Prefix + "app_kind",
        "'auto', 'ui', 'web', 'worker', 'library', 'test' or 'console'",
        "auto",
        "What the project is, where its references and output kind do not tell.",
        OptionParsers.Choice(
            ("auto", Options.AppKind.Auto),
            ("ui", Options.AppKind.Ui),
            ("web", Options.AppKind.Web),
            ("worker", Options.AppKind.Worker),
            ("library", Options.AppKind.Library),
            ("test", Options.AppKind.Test),
            ("console", Options.AppKind.Console)));

    public static readonly OptionDefinition<long> SummaryDepth = new(
        Prefix + "summary_depth",
        "a whole number from 1 to 100",
        "12",
        "How many links the chain from a call to the API that blocks may have (ASYNC106).",
        OptionParsers.Number(1, 100));

    public static readonly ImmutableArray<OptionDefinition> All = ImmutableArray.Create<OptionDefinition>(
        ConfigureAwait,
        CpuWorkThreshold,
        ReportAsyncVoidHandlers,
        FireAndForgetMethods,
        SyncFlagParameters,
        RenameOnConversion,
        ThreadCancellation,
        AppKind,
        SummaryDepth);
}
