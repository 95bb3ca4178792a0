using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Rules.EventLoop;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Rules;

/// <summary>Chains (ASYNC106) and the Event loop family, which only suggest: the compiler on the command line leaves them out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuggestionAnalyzer : FamilyAnalyzer
{
    public SuggestionAnalyzer()
        : base([new BlockingChainAnalyzer(), .. new EventLoopAnalyzer().Rules])
    {
    }
}
