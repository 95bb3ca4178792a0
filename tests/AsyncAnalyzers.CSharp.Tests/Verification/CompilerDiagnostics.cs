using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Which diagnostics of the compiler a test must expect by markup.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the source may be broken.</summary>
    None,

    /// <summary>Errors alone.</summary>
    Errors,

    /// <summary>Errors and warnings.</summary>
    Warnings,
}

/// <summary>Asks the compiler what it says of a project.</summary>
internal static class CompilerRun
{
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(Project project, CompilerDiagnostics level)
    {
        var compilation = await project.GetCompilationAsync();
        var least = level == CompilerDiagnostics.Warnings ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
        return level == CompilerDiagnostics.None
            ? []
            : compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= least && !diagnostic.IsSuppressed).ToImmutableArray();
    }
}
