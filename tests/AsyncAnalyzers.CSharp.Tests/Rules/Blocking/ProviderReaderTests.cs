using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.Blocking;

/// <summary>The reader of a provider that leaves <c>ReadAsync</c> to <c>DbDataReader</c> gains nothing by it (<c>ASYNC102</c>).</summary>
public sealed class ProviderReaderTests
{
    private const string Overridden = "public override Task<bool> ReadAsync(CancellationToken cancellation) => Task.Delay(1, cancellation).ContinueWith(_ => true);";

    [Theory]
    [InlineData("var reader = await command.ExecuteReaderAsync(); return reader.Read();")]
    [InlineData("var reader = await command.ExecuteReaderAsync().ConfigureAwait(false); while (reader.Read()) { } return true;")]
    [InlineData("return (await command.ExecuteReaderAsync()).Read();")]
    [InlineData("var mine = command; var reader = await mine.ExecuteReaderAsync(); return reader.Read();")]
    [InlineData("return plain.Read();")]
    [InlineData("return command.ExecuteNonQuery() > 0;")]
    public Task LeftToTheBase_Quiet(string body) => Verify(body, "");

    [Theory]
    [InlineData("var reader = await command.ExecuteReaderAsync(); return {|ASYNC102:reader.Read|}();")]
    [InlineData("return {|ASYNC102:plain.Read|}();")]
    [InlineData("return {|ASYNC102:other.ExecuteNonQuery|}() > 0;")]
    [InlineData("return {|ASYNC102:any.ExecuteNonQuery|}() > 0;")]
    public Task OfItsOwn_Reported(string body) => Verify(body, Overridden);

    /// <summary>Nobody knows the provider.</summary>
    [Theory]
    [InlineData("var reader = await any.ExecuteReaderAsync(); return {|ASYNC102:reader.Read|}();")]
    [InlineData("return {|ASYNC102:given.Read|}();")]
    [InlineData("var reader = await command.ExecuteReaderAsync(); reader = await any.ExecuteReaderAsync(); return {|ASYNC102:reader.Read|}();")]
    public Task OfAnyProvider_Reported(string body) => Verify(body, "");

    private static Task Verify(string body, string members) => new CSharpAnalyzerTest<BlockingFamily>
    {
        ImplicitUsings = true,
        TestCode = $$"""
            using System.Data.Common;

            abstract class OwnReader : DbDataReader
            {
                {{members}}
            }

            abstract class OwnCommand : DbCommand
            {
            }

            abstract class OtherCommand : DbCommand
            {
                public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellation) => Task.Delay(1, cancellation).ContinueWith(_ => 1);
            }

            class C
            {
                async Task<bool> M(OwnCommand command, OtherCommand other, DbCommand any, DbDataReader given, OwnReader plain)
                {
                    await Task.Yield();
                    {{body}}
                }
            }
            """,
    }.RunAsync();
}
