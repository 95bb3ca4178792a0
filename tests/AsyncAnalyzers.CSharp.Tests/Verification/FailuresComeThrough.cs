using System.Runtime.CompilerServices;
using AsyncAnalyzers.CSharp.Rules;

namespace AsyncAnalyzers.CSharp.Tests.Verification;

/// <summary>Lets exceptions of the engine reach the tests, which a user's build never sees.</summary>
internal static class FailuresComeThrough
{
    [ModuleInitializer]
    internal static void Initialize() => Failures.ComeThrough = true;
}
