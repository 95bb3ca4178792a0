using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Options;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Options;

public sealed class AnalyzerSettingsTests
{
    [Fact]
    public void NothingSet_Defaults()
    {
        var settings = new FileSettings(new OptionsInMemory());
        Assert.Equal(ConfigureAwaitPolicy.None, settings.ConfigureAwait);
        Assert.Equal(20_000_000, settings.CpuWorkThreshold);
        Assert.False(settings.ReportAsyncVoidHandlers);
        Assert.Empty(settings.FireAndForgetMethods);
        Assert.Equal(["async", "doAsync", "isAsync", "isSync", "isSynchronous", "runAsync", "sync", "useAsync"], settings.SyncFlagParameters.Order());
        Assert.Equal(RenamePolicy.AddSuffix, settings.RenameOnConversion);
        Assert.True(settings.ThreadCancellation);
        Assert.Equal(AppKind.Auto, settings.AppKind);
        Assert.Equal(12, settings.SummaryDepth);
    }

    [Fact]
    public void EverythingSet_IsRead()
    {
        var settings = new FileSettings(new OptionsInMemory(
            ("async_analyzers.configure_await", "Library"),
            ("async_analyzers.cpu_work_threshold", " 1000 "),
            ("async_analyzers.report_async_void_handlers", "true"),
            ("async_analyzers.fire_and_forget_methods", "Forget | Acme.Tasks.Run|M:Acme.Db.Load(System.Int32,System.String)"),
            ("async_analyzers.sync_flag_parameters", "runAsync|blocking"),
            ("async_analyzers.rename_on_conversion", "keep"),
            ("async_analyzers.thread_cancellation", "false"),
            ("async_analyzers.app_kind", "worker"),
            ("async_analyzers.summary_depth", "3")));
        Assert.Equal(ConfigureAwaitPolicy.Library, settings.ConfigureAwait);
        Assert.Equal(1000, settings.CpuWorkThreshold);
        Assert.True(settings.ReportAsyncVoidHandlers);
        Assert.Equal(["Acme.Tasks.Run", "Forget", "M:Acme.Db.Load(System.Int32,System.String)"], settings.FireAndForgetMethods.Order());
        Assert.Equal(["blocking", "runAsync"], settings.SyncFlagParameters.Order());
        Assert.Equal(RenamePolicy.Keep, settings.RenameOnConversion);
        Assert.False(settings.ThreadCancellation);
        Assert.Equal(AppKind.Worker, settings.AppKind);
        Assert.Equal(3, settings.SummaryDepth);
    }

    [Theory]
    [InlineData("configure_await", "libary")]
    [InlineData("cpu_work_threshold", "0")]
    [InlineData("cpu_work_threshold", "-1")]
    [InlineData("cpu_work_threshold", "5e6")]
    [InlineData("cpu_work_threshold", "99999999999999999999")]
    [InlineData("report_async_void_handlers", "yes")]
    [InlineData("fire_and_forget_methods", "Forget, FireAndForget")]
    [InlineData("fire_and_forget_methods", "M:Forget")]
    [InlineData("sync_flag_parameters", "async, isAsync")]
    [InlineData("rename_on_conversion", "suffix")]
    [InlineData("thread_cancellation", "add")]
    [InlineData("app_kind", "desktop")]
    [InlineData("summary_depth", "0")]
    [InlineData("summary_depth", "101")]
    public void BadValue_IsAFault_AndTheDefaultHolds(string option, string value)
    {
        var options = new OptionsInMemory((OptionDefinitions.Prefix + option, value));
        var fault = Assert.Single(OptionFaults.Of(options));
        Assert.Equal((OptionDefinitions.Prefix + option, value), (fault.Key, fault.Value));
        Assert.StartsWith("use ", fault.Advice);
        Assert.Equivalent(new FileSettings(new OptionsInMemory()), new FileSettings(options), strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void EmptyValue_CountsAsNotSet(string value)
    {
        foreach (var definition in OptionDefinitions.All)
            Assert.Empty(OptionFaults.Of(new OptionsInMemory((definition.Key, value))));
    }

    [Fact]
    public void UnknownKey_IsAFault_WhereKeysCanBeEnumerated()
    {
        var fault = Assert.Single(OptionFaults.Of(new OptionsInMemory(
            ("async_analyzers.configure_awaits", "library"), ("dotnet_diagnostic.async101.severity", "none"), ("build_property.x", "y"))));
        Assert.Equal("async_analyzers.configure_awaits", fault.Key);
        Assert.Contains("'async_analyzers.configure_await'", fault.Advice);
        Assert.Empty(OptionFaults.Of(new OptionsInMemory(canEnumerate: false, ("async_analyzers.configure_awaits", "library"))));
    }

    [Fact]
    public void OneFile_IsParsedOnce()
    {
        var provider = new OptionsInMemory.Provider(new OptionsInMemory(("async_analyzers.configure_await", "app")));
        var settings = new AnalyzerSettings(provider);
        var tree = CSharpSyntaxTree.ParseText("", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(ConfigureAwaitPolicy.App, settings.ConfigureAwait(tree));
        Assert.Same(settings.For(tree), settings.For(tree));
        Assert.Equal(1, provider.Questions);
    }

    [Fact]
    public void Definitions_AreWholeAndTheirDefaultsAreAllowed()
    {
        foreach (var definition in OptionDefinitions.All)
        {
            Assert.Equal(definition.Key, definition.Key.ToLowerInvariant());
            Assert.StartsWith(OptionDefinitions.Prefix, definition.Key);
            Assert.True(definition.Accepts(definition.DefaultText));
            Assert.NotEqual("", definition.Description);
            Assert.NotEqual("", definition.Allowed);

            // .editorconfig ends a value at either; such a default could not be written.
            Assert.DoesNotContain(";", definition.DefaultText);
            Assert.DoesNotContain(" #", definition.DefaultText);
        }

        Assert.Equal(OptionDefinitions.All.Length, OptionDefinitions.All.Select(definition => definition.Key).Distinct().Count());
        Assert.Equal(OptionDefinitions.All.Length, typeof(FileSettings).GetProperties().Length);
    }
}
