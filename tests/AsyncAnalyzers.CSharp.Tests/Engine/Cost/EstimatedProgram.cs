using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading;
using AsyncAnalyzers.CSharp.Engine;
using AsyncAnalyzers.CSharp.Engine.Cost;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Cost;

/// <summary>
/// A function <c>Run</c> that calls <c>Spend</c>, which the catalogue weighs with a million: the estimate in millions is the
/// number of calls, and that number can be counted by running the program.
/// </summary>
internal sealed class EstimatedProgram
{
    private const double Weight = 1_000_000_000;

    private readonly CSharpCompilation _compilation;
    private readonly WorkEstimate _estimate;

    public EstimatedProgram(string body, string members = "")
    {
        var tree = CSharpSyntaxTree.ParseText($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            public static class Program
            {
                public static long Calls;
                public static int Spend() { Calls++; return 1; }
                {{members}}
                public static void Run() { {{body}} }
            }
            """);
        _compilation = CSharpCompilation.Create("Program" + Guid.NewGuid().ToString("N"), [tree], TestReferences.Net100.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(_compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var options = new AnalyzerOptions(ImmutableArray.Create<AdditionalText>(new Row("M:Program.Spend; computes; weight=1000000000")));
        var run = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.ValueText == "Run");
        var operation = _compilation.GetSemanticModel(tree).GetOperation(run.Body!, TestContext.Current.CancellationToken)!;
        _estimate = new WorkEstimator(CompilationFacts.For(_compilation, options)).Estimate(operation);
    }

    /// <summary>The calls as estimated: the rest of the work weighs little beside them.</summary>
    public double EstimatedCalls => _estimate.Known / Weight;

    /// <summary>The calls as counted.</summary>
    public long CountCalls()
    {
        using var image = new MemoryStream();
        Assert.True(_compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(_compilation.AssemblyName, isCollectible: true);
        var program = context.LoadFromStream(image).GetType("Program")!;
        program.GetMethod("Run")!.Invoke(null, null);
        var calls = (long)program.GetField("Calls")!.GetValue(null)!;
        context.Unload();
        return calls;
    }

    private sealed class Row(string text) : AdditionalText
    {
        public override string Path => "/AsyncAnalyzers.Test.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
