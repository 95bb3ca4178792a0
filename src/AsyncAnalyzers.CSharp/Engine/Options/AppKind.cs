namespace AsyncAnalyzers.CSharp.Engine.Options;

/// <summary>What a project is (option <c>async_analyzers.app_kind</c>).</summary>
internal enum AppKind
{
    /// <summary>Seen from the references and the output kind.</summary>
    Auto,

    /// <summary>Has a UI loop.</summary>
    Ui,

    /// <summary>Serves requests.</summary>
    Web,

    /// <summary>Runs hosted services.</summary>
    Worker,

    /// <summary>Is used by other programs.</summary>
    Library,

    /// <summary>Holds tests.</summary>
    Test,

    /// <summary>Is a command.</summary>
    Console,
}
