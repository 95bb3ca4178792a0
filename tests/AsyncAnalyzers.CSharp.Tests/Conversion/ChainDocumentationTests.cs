using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.CodeFixes.Fixes.Blocking;
using AsyncAnalyzers.CSharp.Rules.Blocking;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>What documentation says of a function stays true when the function becomes async.</summary>
public sealed class ChainDocumentationTests
{
    [Theory]
    [InlineData("<returns>The text.</returns>", "<returns>A task that gives the text.</returns>")]
    [InlineData("<returns>\n    /// An empty text, or the text.\n    /// </returns>", "<returns>\n    /// A task that gives an empty text, or the text.\n    /// </returns>")]
    [InlineData("<returns><c>null</c> or the text.</returns>", "<returns>A task that gives <c>null</c> or the text.</returns>")]
    [InlineData("<returns>Text that was read.</returns>", "<returns>Text that was read.</returns>")]
    [InlineData("<returns>The task's text.</returns>", "<returns>The task's text.</returns>")]
    [InlineData("<returns></returns>", "<returns></returns>")]
    [InlineData("<summary>Loads.</summary>", "<summary>Loads.</summary>")]
    [InlineData("<inheritdoc/>", "<inheritdoc/>")]
    public Task Result_IsThatOfATask(string before, string after) => VerifyAsync(
        $"/// {before}\n    string Load() => C.[|Text.Result|];",
        $"/// {after}\n    async Task<string> LoadAsync() => await C.Text;");

    [Fact]
    public Task NoResult_SaysNothing() => VerifyAsync(
        "/// <summary>Saves.</summary>\n    void Save() => C.[|Text.Wait|]();",
        "/// <summary>Saves.</summary>\n    async Task SaveAsync() => await C.Text;");

    [Fact]
    public Task NewParameter_HasItsLineWhereTheOthersHaveTheirs() => VerifyAsync(
        """
        /// <summary>Loads.</summary>
            /// <param name="id">Which.</param>
            /// <returns>The text.</returns>
            public string Load(int id) => C.[|FetchAsync().Result|];

            /// <summary>Saves.</summary>
            public void Save(int id) { Load(id); }
        """,
        """
        /// <summary>Loads.</summary>
            /// <param name="id">Which.</param>
            /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
            /// <returns>A task that gives the text.</returns>
            public async Task<string> LoadAsync(int id, CancellationToken cancellationToken = default) => await C.FetchAsync(cancellationToken);

            /// <summary>Saves.</summary>
            public async Task SaveAsync(int id, CancellationToken cancellationToken = default) { await LoadAsync(id, cancellationToken); }
        """);

    [Theory]
    [InlineData("<see cref=\"Load(int)\"/>", "<see cref=\"LoadAsync(int, System.Threading.CancellationToken)\"/>")]
    [InlineData("<see cref=\"A.Load\"/>", "<see cref=\"A.LoadAsync\"/>")]
    [InlineData("<inheritdoc cref=\"A.Load(int)\"/>", "<inheritdoc cref=\"A.LoadAsync(int, System.Threading.CancellationToken)\"/>")]
    public Task References_Follow(string before, string after) => VerifyAsync(
        $"public string Load(int id) => C.[|FetchAsync().Result|];\n\n    /// {before}\n    public string Name => nameof(Load);",
        $"public async Task<string> LoadAsync(int id, CancellationToken cancellationToken = default) => await C.FetchAsync(cancellationToken);\n\n    /// {after}\n    public string Name => nameof(LoadAsync);");

    private static Task VerifyAsync(string before, string after) => new CSharpCodeFixTest<SynchronousFunctionAnalyzer, SynchronousFunctionFix>
    {
        ImplicitUsings = true,
        KeepsComments = false,
        TestCode = In(before),
        FixedCode = In(after),
    }.RunAsync();

    private static string In(string members) => $$"""
        class A
        {
            {{members}}
        }

        static class C
        {
            public static Task<string> Text { get; } = FetchAsync();

            public static Task<string> FetchAsync(CancellationToken stop = default) => new HttpClient().GetStringAsync("https://example.com", stop);
        }
        """;
}
