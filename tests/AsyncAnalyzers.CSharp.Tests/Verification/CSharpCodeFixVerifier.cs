using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Verifies what an analyzer reports and what a fix writes on one source.</summary>
public static class CSharpCodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public static DiagnosticResult Diagnostic() => new(new TAnalyzer().SupportedDiagnostics.Single());

    public static DiagnosticResult Diagnostic(string id) => new(new TAnalyzer().SupportedDiagnostics.First(rule => rule.Id == id));

    public static DiagnosticResult Diagnostic(DiagnosticDescriptor rule) => new(rule);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) =>
        CSharpAnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync(source, expected);

    public static Task VerifyAnalyzerAsync(string source, TestReferences references, params DiagnosticResult[] expected) =>
        CSharpAnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync(source, references, expected);

    public static Task VerifyCodeFixAsync(string before, string after) => VerifyCodeFixAsync(before, after, TestReferences.Net100);

    public static Task VerifyCodeFixAsync(string before, DiagnosticResult expected, string after) => VerifyCodeFixAsync(before, [expected], after);

    public static Task VerifyCodeFixAsync(string before, DiagnosticResult[] expected, string after)
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix> { TestCode = before, FixedCode = after };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    public static Task VerifyCodeFixAsync(string before, string after, TestReferences references) =>
        new CSharpCodeFixTest<TAnalyzer, TFix> { TestCode = before, FixedCode = after, ReferenceAssemblies = references }.RunAsync();

    /// <summary>The marked diagnostics are reported, and none of them has a fix.</summary>
    public static Task VerifyNoFixAsync(string source) => VerifyNoFixAsync(source, TestReferences.Net100);

    public static Task VerifyNoFixAsync(string source, TestReferences references) =>
        new CSharpCodeFixTest<TAnalyzer, TFix> { TestCode = source, ReferenceAssemblies = references }.RunAsync();
}
