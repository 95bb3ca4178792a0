using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Rules.LostTasks;

/// <summary>
/// Complaints of users about earlier analyzers, each as a test named after the project and the issue, with the answer that
/// is right. Every rule of the package runs, so that exactly the marked rule speaks.
/// </summary>
public sealed class ReportedCasesOfValuesTests
{
    // A method became async, and every 'var' that took its result took its task without a word.
    [Fact]
    public Task VsThreading1300_VarThatBecameATask() => new CSharpAnalyzerTest<AllRules>
    {
        TestCode = """
            class Shop
            {
                private async Task<string> GetNameAsync()
                {
                    await Task.Yield();
                    return "";
                }

                async Task ShowAsync(Shop shop)
                {
                    var name = shop.GetNameAsync();
                    Console.WriteLine("Hello " + {|ASYNC213:name|});
                    Console.WriteLine("{0}", {|ASYNC213:name|});
                    if ({|ASYNC213:shop.GetNameAsync|}() == null || "a".Equals({|ASYNC213:name|}))
                        await Task.Yield();
                    Console.WriteLine(await name);
                }
            }
            """,
        ImplicitUsings = true,
    }.RunAsync();
}
