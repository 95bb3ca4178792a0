using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Rules.Configuration;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpAnalyzerVerifier<AsyncAnalyzers.CSharp.Rules.Configuration.BadConfigurationAnalyzer>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Configuration;

public sealed class BadConfigurationTests
{
    private const string Source = """
        namespace Acme;
        public class Store { public virtual void Flush() { } }
        public class Db : Store { public void Load(int id) { } public void Load(int id, string name) { } public static void Reset() { } public Db(int size) { } }
        """;

    [Fact]
    public Task BadRow_IsReportedAtTheBadPart_AndTheOthersGoOn() => RowsAsync(
        """
        # our own
        M:Acme.Db.Load; {|#0:block|}; 'LoadAsync'
        {|#1:Acme.Db.Load|}; blocks; 'LoadAsync'
        M:Acme.Db.Load(System.Int32); blocks; replacement = {|#2:{this}.LoadAsync({0}|}; 'LoadAsync'
        M:Acme.Db.Load; offloads
        """,
        Verify.Diagnostic("ASYNC001").WithLocation(0).WithMessage(
            "'M:Acme.Db.Load' has no effect: the kind 'block' does not exist; use none, blocks, computes, memory-only, wraps, inline-callback, offloads, dispatches, handles-requests, void-callback, prefers-sync, fire-and-forget, value-sink, does-io"),
        Verify.Diagnostic("ASYNC001").WithLocation(1).WithMessage(
            "'Acme.Db.Load' has no effect: the documentation ID must begin with 'T:', 'M:', 'P:', 'F:', 'E:' or 'N:'"),
        Verify.Diagnostic("ASYNC001").WithLocation(2).WithMessage(
            "'M:Acme.Db.Load(System.Int32)' has no effect: the replacement is not a C# expression: ) expected"));

    [Fact]
    public Task RowThatNamesNothing_IsInfo_AndSaysHowFarItCouldBeFollowed() => RowsAsync(
        """
        {|#0:M:Acme.Database.Load|}; offloads
        {|#1:M:Acme.Db.Save|}; offloads
        {|#2:M:Acme.Db.Load(System.Int64)|}; offloads
        {|#3:M:Acme.Db.Flush|}; offloads
        {|#4:P:Acme.Db.Load|}; offloads
        {|#5:M:Acme.Db.ctor()|}; offloads
        M:Acme.Db.ctor(System.Int32); offloads
        M:Acme.Db.Load(System.Int32, System.String); offloads
        T:System.Collections.Generic.List`1; none
        """,
        Unknown(0, "M:Acme.Database.Load", "there is no type 'Acme.Database'"),
        Unknown(1, "M:Acme.Db.Save", "the type has no member 'Save' of its own"),
        Unknown(2, "M:Acme.Db.Load(System.Int64)", "the member is written 'M:Acme.Db.Load(System.Int32)' or 'M:Acme.Db.Load(System.Int32,System.String)'"),
        Unknown(3, "M:Acme.Db.Flush", "the type has no member 'Flush' of its own; the member is declared in 'Acme.Store'"),
        Unknown(4, "P:Acme.Db.Load", "the member is written 'M:Acme.Db.Load(System.Int32)' or 'M:Acme.Db.Load(System.Int32,System.String)'"),
        Unknown(5, "M:Acme.Db.ctor()", "the member is written 'M:Acme.Db.#ctor(System.Int32)'"));

    [Fact]
    public Task ReplacementThatDoesNotFitTheMember_IsReportedAtTheReplacement() => RowsAsync(
        """
        M:Acme.Db.Load; blocks; replacement={|#0:{this}.LoadAsync({0}, {1})|}; 'LoadAsync'
        M:Acme.Db.Load(System.Int32); blocks; replacement={this}.LoadAsync({0}); 'LoadAsync'
        M:Acme.Db.Load(System.Int32,System.String); blocks; replacement={|#1:{this}.LoadAsync({2})|}; 'LoadAsync'
        M:Acme.Db.Reset; blocks; replacement={|#2:{this}.ResetAsync()|}; 'ResetAsync'
        """,
        Bad(0, "M:Acme.Db.Load", "'M:Acme.Db.Load(System.Int32)' has no argument '{1}'; write a row for each overload"),
        Bad(1, "M:Acme.Db.Load(System.Int32,System.String)", "'M:Acme.Db.Load(System.Int32,System.String)' has no argument '{2}'"),
        Bad(2, "M:Acme.Db.Reset", "'M:Acme.Db.Reset' has no receiver '{this}'"));

    [Fact]
    public Task OtherAdditionalFiles_AreNotRead()
    {
        var test = Test();
        test.TestState.AdditionalFiles.Add(("/BannedSymbols.txt", "T:System.Random; nonsense"));
        test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.md", "nonsense"));
        return test.RunAsync();
    }

    [Fact]
    public Task EmptyFileAndComments_StayQuiet() => RowsAsync("\n# a comment; blocks\n// another\n\n");

    [Fact]
    public Task BadOption_IsReportedOncePerCompilation_WithoutLocation()
    {
        var test = Test();
        test.TestState.Sources.Add("class Second { }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", """
            root = true
            [*.cs]
            async_analyzers.configure_await = libary
            async_analyzers.summary_depth = 4
            Async_Analyzers.Sumary_Depth = 4
            """));
        test.ExpectedDiagnostics.Add(Verify.Diagnostic("ASYNC001").WithMessage(
            "'async_analyzers.configure_await = libary' has no effect: use 'none', 'library' or 'app'"));
        test.ExpectedDiagnostics.Add(Verify.Diagnostic("ASYNC001").WithMessage(
            "'async_analyzers.sumary_depth = 4' has no effect: no such option exists; use 'async_analyzers.configure_await', 'async_analyzers.cpu_work_threshold', "
            + "'async_analyzers.report_async_void_handlers', 'async_analyzers.fire_and_forget_methods', 'async_analyzers.sync_flag_parameters', "
            + "'async_analyzers.rename_on_conversion', 'async_analyzers.thread_cancellation', 'async_analyzers.app_kind', 'async_analyzers.summary_depth'"));
        return test.RunAsync();
    }

    [Fact]
    public Task OptionOfAGlobalConfig_IsCheckedToo()
    {
        var test = Test();
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nasync_analyzers.app_kind = desktop\n"));
        test.ExpectedDiagnostics.Add(Verify.Diagnostic("ASYNC001").WithMessage(
            "'async_analyzers.app_kind = desktop' has no effect: use 'auto', 'ui', 'web', 'worker', 'library', 'test' or 'console'"));
        return test.RunAsync();
    }

    [Fact]
    public Task ListSeparatedByCommas_SaysWhatSeparates()
    {
        var test = Test();
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nasync_analyzers.sync_flag_parameters = async, isAsync\n"));
        test.ExpectedDiagnostics.Add(Verify.Diagnostic("ASYNC001").WithMessage(
            "'async_analyzers.sync_flag_parameters = async, isAsync' has no effect: use names separated by '|'"));
        return test.RunAsync();
    }

    [Fact]
    public Task GoodOptions_StayQuiet()
    {
        var test = Test();
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.ASYNC101.severity = error
            async_analyzers.configure_await = app
            async_analyzers.fire_and_forget_methods = Forget|M:Acme.Db.Load(System.Int32,System.String)
            """));
        return test.RunAsync();
    }

    private static DiagnosticResult Unknown(int key, string row, string reason) =>
        Verify.Diagnostic("ASYNC002").WithLocation(key).WithArguments(row, reason);

    private static DiagnosticResult Bad(int key, string row, string reason) =>
        Verify.Diagnostic("ASYNC001").WithLocation(key).WithArguments(row, reason);

    private static Task RowsAsync(string rows, params DiagnosticResult[] expected)
    {
        var test = Test();
        test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", rows));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<BadConfigurationAnalyzer> Test() => new() { TestCode = Source };
}
