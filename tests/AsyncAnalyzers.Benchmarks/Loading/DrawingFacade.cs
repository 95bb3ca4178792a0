using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncAnalyzers.Benchmarks.Loading;

/// <summary>
/// The registry has no reference assemblies of Windows Forms. An older implementation (<c>--winforms FOLDER</c>, with
/// System.Windows.Forms.dll and System.Drawing.dll) stands in; its references to System.Drawing are forwarded to where .NET has these types now.
/// </summary>
internal static class DrawingFacade
{
    public static IEnumerable<MetadataReference> Create(string folder, IReadOnlyCollection<MetadataReference> framework, string drawingCommon)
    {
        var common = MetadataReference.CreateFromFile(drawingCommon);
        var forms = MetadataReference.CreateFromFile(Path.Combine(folder, "System.Windows.Forms.dll"));
        var old = MetadataReference.CreateFromFile(Path.Combine(folder, "System.Drawing.dll"));
        var key = Assembly(CSharpCompilation.Create("Old", references: [old]), old).Identity.PublicKey;
        yield return common;
        yield return forms;
        yield return Emit([common, .. framework], key);
    }

    private static PortableExecutableReference Emit(List<MetadataReference> references, ImmutableArray<byte> key)
    {
        var probe = CSharpCompilation.Create("Probe", references: references);
        var text = new StringBuilder("[assembly: System.Reflection.AssemblyVersion(\"4.0.0.0\")]\n");
        foreach (var reference in references)
        {
            var assembly = Assembly(probe, reference);
            if (assembly.Name is not ("System.Drawing.Common" or "System.Drawing.Primitives"))
                continue;

            foreach (var type in PublicTypes(assembly.GlobalNamespace))
                text.AppendLine($"[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}))]");
        }

        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, cryptoPublicKey: key, publicSign: true);
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create("System.Drawing", [CSharpSyntaxTree.ParseText(text.ToString())], references, options).Emit(stream);
        return result.Success
            ? MetadataReference.CreateFromImage(stream.ToArray())
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
    }

    private static IAssemblySymbol Assembly(CSharpCompilation compilation, MetadataReference reference)
        => (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;

    private static IEnumerable<INamedTypeSymbol> PublicTypes(INamespaceSymbol space)
        => space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public && type.Arity == 0)
            .Concat(space.GetNamespaceMembers().SelectMany(PublicTypes));
}
