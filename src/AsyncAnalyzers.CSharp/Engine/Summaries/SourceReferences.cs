using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.CSharp.Engine.Summaries;

/// <summary>
/// The compilations behind project references. An editor and <c>dotnet format</c> refer to a project by its compilation,
/// source and all; a build refers to an assembly without bodies.
/// </summary>
internal static class SourceReferences
{
    /// <summary>The compilation itself first, then every C# compilation that it refers to, directly or through another.</summary>
    public static IReadOnlyList<Compilation> Closure(Compilation compilation)
    {
        var found = new List<Compilation> { compilation };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var referred in found[i].References.OfType<CompilationReference>().Select(reference => reference.Compilation))
            {
                if (referred is CSharpCompilation && !found.Contains(referred))
                    found.Add(referred);
            }
        }

        return found;
    }
}
