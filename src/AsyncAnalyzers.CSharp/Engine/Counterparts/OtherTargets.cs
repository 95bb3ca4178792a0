using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncAnalyzers.CSharp.Engine.Counterparts;

/// <summary>
/// The frameworks that a project is built for: what the oldest of them lacks cannot be called, although the compilation at hand
/// has it. Types that the oldest lacks as a whole are not in the table, since their synchronous members are missing there, too.
/// </summary>
internal sealed class OtherTargets
{
    /// <summary>.NET Framework, .NET Standard 2.0 and .NET Core 2 count as 0, .NET Standard 2.1 and .NET Core 3 as 3.</summary>
    private static readonly ILookup<string, (string Type, int Level)> Since = Read(
        """
        3 System.IO.File.AppendAllLinesAsync System.IO.File.AppendAllTextAsync System.IO.File.ReadAllBytesAsync System.IO.File.ReadAllLinesAsync
        3 System.IO.File.ReadAllTextAsync System.IO.File.WriteAllBytesAsync System.IO.File.WriteAllLinesAsync System.IO.File.WriteAllTextAsync
        3 System.IO.BinaryWriter.DisposeAsync System.IO.Stream.DisposeAsync System.IO.TextWriter.DisposeAsync System.Xml.XmlWriter.DisposeAsync
        3 System.Data.Common.DbCommand.DisposeAsync System.Data.Common.DbCommand.PrepareAsync System.Data.Common.DbConnection.BeginTransactionAsync
        3 System.Data.Common.DbConnection.ChangeDatabaseAsync System.Data.Common.DbConnection.CloseAsync System.Data.Common.DbConnection.DisposeAsync
        3 System.Data.Common.DbDataReader.CloseAsync System.Data.Common.DbDataReader.DisposeAsync System.Data.Common.DbTransaction.CommitAsync
        3 System.Data.Common.DbTransaction.DisposeAsync System.Data.Common.DbTransaction.RollbackAsync System.Net.Http.HttpClient.PatchAsync
        3 System.Xml.Linq.XDocument.LoadAsync System.Xml.Linq.XDocument.SaveAsync System.Xml.Linq.XElement.LoadAsync System.Xml.Linq.XElement.SaveAsync
        3 System.Xml.Linq.XNode.ReadFromAsync System.Xml.Linq.XNode.WriteToAsync
        5 System.Data.Common.DbConnection.GetSchemaAsync System.Data.Common.DbDataReader.GetSchemaTableAsync System.Data.Common.DbTransaction.SaveAsync
        5 System.Data.Common.DbTransaction.ReleaseAsync System.Diagnostics.Process.WaitForExitAsync System.Security.Cryptography.HashAlgorithm.ComputeHashAsync
        5 System.Security.Cryptography.CryptoStream.FlushFinalBlockAsync
        6 System.Net.Sockets.Socket.SendFileAsync System.Threading.Tasks.Parallel.ForEachAsync System.Threading.Tasks.Task.WaitAsync
        7 System.IO.File.ReadLinesAsync System.IO.Stream.ReadAtLeastAsync System.IO.Stream.ReadExactlyAsync System.Security.Cryptography.MD5.HashDataAsync
        7 System.Security.Cryptography.SHA1.HashDataAsync System.Security.Cryptography.SHA256.HashDataAsync System.Security.Cryptography.SHA512.HashDataAsync
        8 System.Threading.CancellationTokenSource.CancelAsync System.Threading.Tasks.Parallel.ForAsync
        9 System.IO.File.AppendAllBytesAsync
        10 System.IO.Compression.ZipArchive.CreateAsync System.IO.Compression.ZipArchive.DisposeAsync System.IO.Compression.ZipArchiveEntry.OpenAsync
        10 System.IO.Compression.ZipFile.CreateFromDirectoryAsync System.IO.Compression.ZipFile.ExtractToDirectoryAsync System.IO.Compression.ZipFile.OpenAsync
        10 System.IO.Compression.ZipFile.OpenReadAsync System.IO.Compression.ZipFileExtensions.CreateEntryFromFileAsync
        10 System.IO.Compression.ZipFileExtensions.ExtractToDirectoryAsync System.IO.Compression.ZipFileExtensions.ExtractToFileAsync
        """);

    private readonly int _oldest = int.MaxValue;

    public OtherTargets(AnalyzerConfigOptions options)
    {
        // Not 'TargetFrameworks' itself: what stands behind a semicolon is lost on its way to an analyzer.
        if (options.TryGetValue("build_property.AsyncAnalyzersTargetFrameworks", out var targets))
            _oldest = targets.Split('|').Select(target => target.Trim()).Where(target => target.Length > 0).Select(Level).DefaultIfEmpty(int.MaxValue).Min();
    }

    /// <summary>Whether some target of the project has no such method, at a place that is compiled for all of them.</summary>
    public bool Lack(IMethodSymbol method, SyntaxNode place)
    {
        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        while (declared.OverriddenMethod is { } overridden)
            declared = overridden.OriginalDefinition;

        return Lack(declared.ContainingType, declared.Name, place);
    }

    public bool Lack(INamedTypeSymbol type, string member, SyntaxNode place) =>
        _oldest < int.MaxValue
        && Since[member].Any(row => row.Level > _oldest && row.Type.EndsWith("." + type.Name, StringComparison.Ordinal) && type.GetDocumentationCommentId() == "T:" + row.Type)
        && !IsConditional(place);

    /// <summary>Inside of an <c>#if</c> somebody has told the targets apart.</summary>
    private static bool IsConditional(SyntaxNode place)
    {
        var (root, depth) = ((CSharpSyntaxNode)place.SyntaxTree.GetRoot(), 0);
        for (var directive = root.GetFirstDirective(IsBorder); directive is not null && directive.SpanStart < place.SpanStart; directive = directive.GetNextDirective(IsBorder))
            depth += directive.IsKind(SyntaxKind.IfDirectiveTrivia) ? 1 : -1;
        return depth > 0;
    }

    private static bool IsBorder(DirectiveTriviaSyntax directive) => directive.RawKind is (int)SyntaxKind.IfDirectiveTrivia or (int)SyntaxKind.EndIfDirectiveTrivia;

    /// <summary>The major version of .NET that a target can be compared with.</summary>
    private static int Level(string target)
    {
        if (target.StartsWith("netstandard2.1", StringComparison.OrdinalIgnoreCase) || target.StartsWith("netcoreapp3", StringComparison.OrdinalIgnoreCase))
            return 3;
        if (!target.StartsWith("net", StringComparison.OrdinalIgnoreCase) || target.IndexOf('.') < 0)
            return 0;

        var number = target.Substring(3, target.IndexOf('.') - 3);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= 5 ? major : 0;
    }

    private static ILookup<string, (string Type, int Level)> Read(string table) => table.Split('\n')
        .Select(line => line.Trim().Split(' '))
        .SelectMany(words => words.Skip(1).Select(member => (Level: int.Parse(words[0], CultureInfo.InvariantCulture), Dot: member.LastIndexOf('.'), Member: member)))
        .ToLookup(row => row.Member.Substring(row.Dot + 1), row => (row.Member.Substring(0, row.Dot), row.Level), StringComparer.Ordinal);
}
