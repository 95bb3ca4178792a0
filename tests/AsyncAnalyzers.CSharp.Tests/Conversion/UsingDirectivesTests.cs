using AsyncAnalyzers.CSharp.CodeFixes.Rewriting;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Conversion;

/// <summary>Where a new <c>using</c> goes.</summary>
public sealed class UsingDirectivesTests
{
    [Theory]
    [InlineData("using System;\nusing Zoo;\n", "System.IO", "using System;\nusing System.IO;\nusing Zoo;\n")]
    [InlineData("using System;\nusing Zoo;\n", "Alpha", "using System;\nusing Alpha;\nusing Zoo;\n")]
    [InlineData("using Beta;\n", "System", "using System;\nusing Beta;\n")]
    [InlineData("// licence\n\nusing Beta;\n", "Alpha", "// licence\n\nusing Alpha;\nusing Beta;\n")]
    [InlineData("using System;\n", "System", "using System;\n")]
    [InlineData("global using System;\nusing Zoo;\n", "Alpha", "global using System;\nusing Alpha;\nusing Zoo;\n")]
    [InlineData("using System;\nusing static System.Math;\nusing X = System.Int32;\n", "Zoo", "using System;\nusing Zoo;\nusing static System.Math;\nusing X = System.Int32;\n")]
    [InlineData("using System;\n#if A\nusing Beta;\n#endif\nclass C { }\n", "Zoo", "using System;\nusing Zoo;\n#if A\nusing Beta;\n#endif\nclass C { }\n")]
    [InlineData("#if A\nusing Beta;\n#endif\nusing Beta;\nclass C { }\n", "Alpha", "#if A\nusing Beta;\n#endif\nusing Beta;\nusing Alpha;\nclass C { }\n")]
    [InlineData("#nullable enable\nusing Beta;\nclass C { }\n", "Alpha", "#nullable enable\nusing Beta;\nusing Alpha;\nclass C { }\n")]
    [InlineData("class C { }\n", "Zoo", "using Zoo;\n\nclass C { }\n")]
    [InlineData("// licence\n\n/// <summary/>\nclass C { }\n", "Zoo", "// licence\n\nusing Zoo;\n\n/// <summary/>\nclass C { }\n")]
    [InlineData("namespace N\n{\n    using Beta;\n\n    class C { }\n}\n", "Zoo", "namespace N\n{\n    using Beta;\n    using Zoo;\n\n    class C { }\n}\n")]
    [InlineData("namespace N;\n\nusing Beta;\n\nclass C { }\n", "Alpha", "namespace N;\n\nusing Alpha;\nusing Beta;\n\nclass C { }\n")]
    [InlineData("using System;\r\nclass C { }\r\n", "Zoo", "using System;\r\nusing Zoo;\r\nclass C { }\r\n")]
    public void Directive_GoesWhereItSorts(string before, string name, string after)
    {
        var root = SyntaxFactory.ParseCompilationUnit(before);
        Assert.Equal(after, UsingDirectives.Add(root, [name]).ToFullString());
    }
}
