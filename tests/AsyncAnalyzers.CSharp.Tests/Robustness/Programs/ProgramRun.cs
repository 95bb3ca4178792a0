using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Programs;

/// <summary>Runs a program that was compiled in memory, and gives what it has left in its trace.</summary>
internal static class ProgramRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The trace, with the exception that ended the program if one did; null when it does not come to an end.</summary>
    public static async Task<string?> TraceAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        using var stream = new MemoryStream();
        var emitted = compilation!.Emit(stream, cancellationToken: CancellationToken.None);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));

        var assembly = Assembly.Load(stream.ToArray());
        var run = Task.Factory.StartNew(() => Outcome(assembly), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await Task.WhenAny(run, Task.Delay(Patience)) == run ? await run : null;
    }

    private static string Outcome(Assembly assembly)
    {
        var end = "";
        try
        {
            assembly.EntryPoint!.Invoke(null, assembly.EntryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        catch (TargetInvocationException exception)
        {
            // Whether a wait wraps it is what an await changes by design.
            end = exception.GetBaseException().GetType().Name;
        }

        return assembly.GetType("Shared")!.GetProperty("Trace")!.GetValue(null) + end;
    }
}
