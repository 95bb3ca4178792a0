using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Fuzzing;

/// <summary>A file to break, and what it is compiled with.</summary>
/// <param name="Name">Its path in the repository.</param>
/// <param name="Text">The unbroken text.</param>
/// <param name="References">What it refers to.</param>
/// <param name="Kind">A library, or a program with top-level statements.</param>
internal sealed record FuzzFile(string Name, string Text, TestReferences References, OutputKind Kind);
