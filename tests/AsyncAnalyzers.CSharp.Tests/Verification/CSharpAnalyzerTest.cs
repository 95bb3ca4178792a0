using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>A test of what an analyzer, or a set of them, reports.</summary>
public class CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public TestState TestState { get; } = new();

    /// <summary>Shorthand for the first source.</summary>
    public string TestCode
    {
        init => TestState.Sources.Add(value);
    }

    /// <summary>Diagnostics expected besides the marked ones.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>The framework and packages; the base class library alone unless the test says otherwise.</summary>
    public TestReferences ReferenceAssemblies { get; set; } = TestReferences.Net100;

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public NullableContextOptions Nullable { get; set; } = NullableContextOptions.Enable;

    /// <summary>Adds the global usings of an SDK project.</summary>
    public bool ImplicitUsings { get; set; }

    private protected static TAnalyzer Analyzer { get; } = new();

    private protected CompileSettings Settings => new(ReferenceAssemblies, LanguageVersion, Nullable, ImplicitUsings);

    public virtual async Task RunAsync()
    {
        using var workspace = new AdhocWorkspace();
        await VerifyAsync(TestSolution.Create(workspace, TestState, Settings), TestState, CompilerDiagnostics);
    }

    /// <summary>Compares what is reported on the main project with the markup of <paramref name="state"/>.</summary>
    private protected static async Task VerifyAsync(Solution solution, TestState state, CompilerDiagnostics compiler)
    {
        var project = solution.Projects.First(candidate => candidate.Name == TestSolution.MainProject);
        var reported = await AnalyzerRun.DiagnosticsOfAsync(project, AnalyzerSet.Of(Analyzer));
        var compiled = await CompilerRun.DiagnosticsOfAsync(project, compiler);
        new ExpectedDiagnostics(state, state.ExpectedDiagnostics, Analyzer.SupportedDiagnostics).AssertMatch(reported.AddRange(compiled));
    }
}
