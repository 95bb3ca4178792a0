using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Repository;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Robustness.Fuzzing;

/// <summary>Catalogue files and options with anything in them: reported at worst, and the rest goes on.</summary>
public sealed class BrokenConfigurationTests
{
    private const int Tries = 60;
    private const string Code = "class C { async Task M(Stream s) { Thread.Sleep(1); s.Flush(); await Task.Yield(); } }";

    private static readonly string[] Rows =
    [
        .. Directory.EnumerateFiles(Checkout.PathOf("src", "AsyncAnalyzers.CSharp", "Engine", "Catalogue", "Data"), "*.txt")
            .Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0),
    ];

    private static readonly string[] Odd =
        ["", ";", ";;", ":", "M:", "T:", "`1", "``0", "(", ")", "{", "}", "#", ",", "\t", "\0", "\u2028", "\ud800", "ref ", "@", "~", "*", "..", "System.Threading.Thread.Sleep", "blocking", "prefers-sync", "9999999999999999999", "-1"];

    private static readonly string[] Keys =
    [
        "configure_await", "cpu_work_threshold", "report_async_void_handlers", "fire_and_forget_methods", "sync_flag_parameters", "rename_on_conversion",
        "thread_cancellation", "app_kind", "summary_depth", "no_such_key", "", "CONFIGURE_AWAIT",
    ];

    [Fact]
    public Task BrokenCatalogue_IsReportedAndNothingElseBreaks() => FuzzSession.RunAsync(Tries, async random =>
    {
        var catalogue = new StringBuilder();
        for (var row = random.Next(1, 30); row > 0; row--)
            catalogue.Append(Broken(Rows[random.Next(Rows.Length)], random)).Append(random.Next(8) == 0 ? "\r" : "\n");
        return await TryAsync(catalogue.ToString(), "");
    });

    [Fact]
    public Task BrokenOptions_AreReportedAndNothingElseBreaks() => FuzzSession.RunAsync(Tries, async random =>
    {
        var options = new StringBuilder("root = true\n[*.cs]\n");
        for (var row = random.Next(1, 12); row > 0; row--)
            options.Append("async_analyzers.").Append(Keys[random.Next(Keys.Length)]).Append(" = ").Append(Broken("true|library|5000", random).ReplaceLineEndings("")).Append('\n');
        return await TryAsync("", options.ToString());
    });

    private static string Broken(string row, Random random)
    {
        var text = row;
        for (var round = random.Next(0, 4); round > 0; round--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(12, text.Length - at) + 1);
            text = text[..at] + Odd[random.Next(Odd.Length)] + text[(at + length)..];
        }

        return text;
    }

    private static async Task<string> TryAsync(string catalogue, string options)
    {
        using var workspace = new AdhocWorkspace();
        var project = EditorRun.Open(workspace, Code, TestReferences.Net100, OutputKind.DynamicallyLinkedLibrary)
            .AddAdditionalDocument("AsyncAnalyzers.Fuzz.txt", SourceText.From(catalogue, Encoding.Unicode), filePath: "/0/AsyncAnalyzers.Fuzz.txt").Project
            .AddAnalyzerConfigDocument(".editorconfig", SourceText.From(options, Encoding.Unicode), filePath: "/0/.editorconfig").Project;
        try
        {
            var reported = await AnalyzerRun.DiagnosticsOfAsync(project, AllRules.Every);
            // Rows may well say that a member is no fault, but not about both of these at once.
            return catalogue.Length > 0 || reported.Any(report => report.Id == "ASYNC103") ? "" : "ASYNC103 is not reported any more";
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
        finally
        {
            // What was tried belongs to the message of a failure.
            TestContext.Current.TestOutputHelper?.WriteLine(catalogue.Length > 0 ? catalogue : options);
        }
    }
}
