using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary>The callers of a library know whether a thread waits; a library with windows or view models is a part of a program that does.</summary>
public sealed class LibraryCallTests
{
    private const string Call = "return {|ASYNC302:Everything|}(path).Length;";
    private const string Quiet = "return Everything(path).Length;";

    [Theory]
    [InlineData("", Quiet)]
    [InlineData("namespace ReactiveUI { public class Routed { } }", Quiet)]
    [InlineData("namespace ReactiveUI { public class ReactiveObject { } }", Call)]
    [InlineData("namespace CommunityToolkit.Mvvm.ComponentModel { public abstract class ObservableObject { } }", Call)]
    [InlineData("namespace Prism.Mvvm { public abstract class BindableBase { } }", Call)]
    [InlineData("namespace System.Windows.Forms { public class Control { } }", Call)]
    [InlineData("namespace Microsoft.AspNetCore.Http { public abstract class HttpContext { } } namespace ReactiveUI { public class ReactiveObject { } }", Quiet)]
    public Task DearCall_CountsWhereThereAreViews(string references, string statement) => Verify.VerifyAnalyzerAsync(In(statement) + references);

    /// <summary>Where nothing is said of the kind, a program without windows has view models for nobody.</summary>
    [Theory]
    [InlineData("", OutputKind.ConsoleApplication, Quiet)]
    [InlineData("async_analyzers.app_kind = ui", OutputKind.ConsoleApplication, Call)]
    [InlineData("async_analyzers.app_kind = ui", OutputKind.DynamicallyLinkedLibrary, Call)]
    [InlineData("async_analyzers.app_kind = library", OutputKind.DynamicallyLinkedLibrary, Quiet)]
    public Task Kind_IsAnOption(string option, OutputKind output, string statement)
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily>
        {
            TestCode = In(statement) + "namespace ReactiveUI { public class ReactiveObject { } } static class Program { static void Main() { } }",
        };
        test.TestState.OutputKind = output;
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + option + "\n"));
        return test.RunAsync();
    }

    /// <summary>What keeps its thread by its own rounds is too much for whoever calls it.</summary>
    [Theory]
    [InlineData("{|ASYNC301:for|} (var i = 0; i < 10_000_000; i++) n += i;")]
    [InlineData("System.Threading.Tasks.{|ASYNC304:Parallel.For|}(0, n, i => path.ToString());")]
    public Task Loop_CountsInEveryLibrary(string statement) => Verify.VerifyAnalyzerAsync(In("var n = path.Length; " + statement + " return n;"));

    private static string In(string statement) => $$"""
        using System.IO;
        using System.Threading.Tasks;

        class C
        {
            async Task<int> M(string path)
            {
                await Task.Yield();
                {{statement}}
            }

            static string[] Everything(string path) => Directory.GetFiles(path, "*", SearchOption.AllDirectories);
        }

        """;
}
