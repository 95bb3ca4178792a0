using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>A diagnostic that a test expects, at a key of the markup or at no location.</summary>
/// <param name="Id">The diagnostic's ID.</param>
public sealed record DiagnosticResult(string Id)
{
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id) => Descriptor = descriptor;

    public DiagnosticDescriptor? Descriptor { get; }

    /// <summary>The key of the markup; null for a diagnostic without location.</summary>
    public int? Key { get; private init; }

    public DiagnosticSeverity? Severity { get; private init; }

    public string? Message { get; private init; }

    public object[]? Arguments { get; private init; }

    public static DiagnosticResult CompilerError(string id) => new DiagnosticResult(id).WithSeverity(DiagnosticSeverity.Error);

    /// <summary>Expects it at the span that the markup calls <c>{|#key:…|}</c>.</summary>
    public DiagnosticResult WithLocation(int key) => this with { Key = key };

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>Expects this message, word for word.</summary>
    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    /// <summary>Expects the descriptor's message format filled with these.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => this with { Arguments = arguments };
}
