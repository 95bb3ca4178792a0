using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>
/// Complaints of users about earlier analyzers, each as a test named after the project and the issue, with the answer that
/// is right. Every rule of the package runs, so that exactly the marked rule speaks.
/// </summary>
public sealed partial class ReportedCasesTests
{
    private static Task VerifyAsync(string source) => VerifyAsync(source, TestReferences.Net100);

    private static Task VerifyAsync(string source, TestReferences references) =>
        new CSharpAnalyzerTest<AllRules> { TestCode = source, ReferenceAssemblies = references, ImplicitUsings = true }.RunAsync();
}
