using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Fuzzing;

/// <summary>
/// Cases, samples and our own source with tokens and statements deleted, doubled, swapped and spliced between files:
/// no analyzer and no fix throws, hangs or reports outside of the file; where the broken file compiles by chance, every
/// fix compiles as well.
/// </summary>
public sealed class BrokenCodeTests
{
    private const int Tries = 200;
    private const int CancelledTries = 60;
    private const int MostFixes = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private int _tried;
    private int _reported;
    private int _compiled;

    [Fact]
    public async Task MutatedFile_IsAnalysedAndFixed()
    {
        await FuzzSession.RunAsync(Tries, async random =>
        {
            var (file, text) = Mutated(random);
            return await JudgeAsync(file, text, () => TryAsync(file, text));
        });

        // Files that nothing is said about, and of which none compiles, would prove little. A few of them prove nothing either way.
        if (_tried < Tries / 2)
            return;

        Assert.True(_reported > _tried / 5, $"of {_tried} files only {_reported} are reported at all");
        Assert.True(_compiled > _tried / 12, $"of {_tried} files only {_compiled} compile");
    }

    [Fact]
    public Task CancelledAnywhere_EndsAsCancelled() => FuzzSession.RunAsync(CancelledTries, async random =>
    {
        var (file, text) = Mutated(random);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.NextDouble() * 120));
        return await JudgeAsync(file, text, () => TryCancelledAsync(file, text, source.Token));
    });

    private static (FuzzFile File, string Text) Mutated(Random random)
    {
        var file = FuzzFiles.Any(random);
        return (file, new Mutator(random).Mutate(file.Text, FuzzFiles.Any(random).Text));
    }

    private static async Task<string> JudgeAsync(FuzzFile file, string text, Func<Task<string>> attempt)
    {
        try
        {
            var failure = await Task.Run(attempt).WaitAsync(Patience);
            return failure.Length == 0 ? "" : $"{file.Name}: {failure}\n{text}";
        }
        catch (Exception exception) when (IsTheCompilers(exception))
        {
            return "";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return $"{file.Name}: {exception}\n{text}";
        }
    }

    /// <summary>
    /// For some broken code (an interpolated string in an initializer that cannot be bound, in Roslyn 4.5) the compiler
    /// itself cannot make operations. In a user's build that code block is passed over.
    /// </summary>
    private static bool IsTheCompilers(Exception exception)
        => exception.Message.Contains("Microsoft.CodeAnalysis.Operations.CSharpOperationFactory.Create(BoundNode", StringComparison.Ordinal)
            || exception.StackTrace?.Contains("Microsoft.CodeAnalysis.Operations.CSharpOperationFactory.Create(BoundNode", StringComparison.Ordinal) == true;

    private async Task<string> TryAsync(FuzzFile file, string text)
    {
        using var workspace = new AdhocWorkspace();
        var project = EditorRun.Open(workspace, text, file.References, file.Kind);
        var reported = await AnalyzerRun.DiagnosticsOfAsync(project, AllRules.Every);
        var compiles = !await HasErrorsAsync(project);
        _tried++;
        _reported += reported.IsEmpty ? 0 : 1;
        _compiled += compiles ? 1 : 0;
        foreach (var report in reported.Where(report => report.Location.IsInSource).Take(MostFixes))
        {
            foreach (var action in await ActionsAsync(project, report, CancellationToken.None))
            {
                var operations = await action.GetOperationsAsync(CancellationToken.None);
                var changed = operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetProject(project.Id);
                if (compiles && changed != null && await HasErrorsAsync(changed))
                    return $"the fix '{action.Title}' for {report} does not compile";
            }
        }

        return "";
    }

    private static async Task<string> TryCancelledAsync(FuzzFile file, string text, CancellationToken cancellation)
    {
        using var workspace = new AdhocWorkspace();
        var project = EditorRun.Open(workspace, text, file.References, file.Kind);
        try
        {
            foreach (var report in (await AnalyzerRun.DiagnosticsOfAsync(project, AllRules.Every, cancellation)).Where(report => report.Location.IsInSource))
            {
                foreach (var action in await ActionsAsync(project, report, cancellation))
                    await action.GetOperationsAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Expected. What must not come is anything else.
        }

        return "";
    }

    private static async Task<List<CodeAction>> ActionsAsync(Project project, Diagnostic report, CancellationToken cancellation)
    {
        var document = project.GetDocument(report.Location.SourceTree!)!;
        var actions = new List<CodeAction>();
        foreach (var provider in AllFixes.Every.Where(fix => fix.FixableDiagnosticIds.Contains(report.Id)))
            await provider.RegisterCodeFixesAsync(new Microsoft.CodeAnalysis.CodeFixes.CodeFixContext(document, report, (action, _) => actions.Add(action), cancellation));
        return actions;
    }

    private static async Task<bool> HasErrorsAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync(CancellationToken.None);
        return compilation!.GetDiagnostics(CancellationToken.None).Any(found => found.Severity == DiagnosticSeverity.Error);
    }
}
