using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Rules.LostTasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules;

/// <summary>The Blocking and Lost tasks families, which warn: what a build on the command line runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncCodeAnalyzer : FamilyAnalyzer
{
    public AsyncCodeAnalyzer()
        : base([.. new BlockingAnalyzer().Rules, .. new LostTasksAnalyzer().Rules])
    {
    }
}
