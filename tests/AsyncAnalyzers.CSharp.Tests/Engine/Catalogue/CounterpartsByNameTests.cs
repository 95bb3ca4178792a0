using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Catalogue;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Engine.Catalogue;

/// <summary>
/// The APIs that the catalogue leaves out because the counterpart has the same name: it must be there, on the type, a base,
/// an interface or beside the extension method.
/// </summary>
public sealed class CounterpartsByNameTests
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Names", references: TestReferences.WholeCatalogue.References, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    [Theory]

    // Threads, processes, network
    [InlineData("System.Threading.SemaphoreSlim", "Wait")]
    [InlineData("System.Diagnostics.Process", "WaitForExit")]
    [InlineData("System.Net.Dns", "GetHostEntry,GetHostAddresses")]
    [InlineData("System.Net.WebRequest", "GetResponse,GetRequestStream")]
    [InlineData("System.Net.Http.HttpClient", "Send")]
    [InlineData("System.Net.Http.HttpContent", "ReadAsStream,CopyTo")]
    [InlineData("System.Net.HttpListener", "GetContext")]
    [InlineData("System.Net.Sockets.Socket", "Accept,Connect,Receive,ReceiveFrom,Send,SendTo,SendFile,Disconnect")]
    [InlineData("System.Net.Sockets.TcpClient", "Connect")]
    [InlineData("System.Net.Sockets.TcpListener", "AcceptSocket,AcceptTcpClient")]
    [InlineData("System.Net.Sockets.UdpClient", "Receive,Send")]
    [InlineData("System.Net.Sockets.NetworkStream", "Read,Write")]
    [InlineData("System.Net.Security.SslStream", "AuthenticateAsClient,AuthenticateAsServer,Read,Write")]
    [InlineData("System.IO.Pipes.NamedPipeServerStream", "WaitForConnection")]
    [InlineData("System.IO.Pipes.NamedPipeClientStream", "Connect")]

    // Files, streams, JSON, XML, zip
    [InlineData("System.IO.File", "ReadAllText,ReadAllBytes,ReadAllLines,WriteAllText,WriteAllBytes,WriteAllLines,AppendAllText,AppendAllLines,ReadLines")]
    [InlineData("System.IO.Stream", "Read,Write,Flush,CopyTo,ReadExactly,ReadAtLeast")]
    [InlineData("System.IO.StreamReader", "Read,ReadLine,ReadToEnd,ReadBlock")]
    [InlineData("System.IO.StreamWriter", "Write,WriteLine,Flush")]
    [InlineData("System.Text.Json.JsonSerializer", "Serialize,Deserialize")]
    [InlineData("System.Text.Json.JsonDocument", "Parse")]
    [InlineData("System.Text.Json.Utf8JsonWriter", "Flush")]
    [InlineData("System.Xml.Linq.XDocument", "Load,Save")]
    [InlineData("System.Xml.Linq.XElement", "Load,Save")]
    [InlineData("System.Xml.XmlReader", "Read,MoveToContent,ReadElementContentAsString")]
    [InlineData("System.Xml.XmlWriter", "WriteStartElement,WriteString,Flush")]
    [InlineData("System.IO.Compression.GZipStream", "Read,Write,Flush,CopyTo")]
    [InlineData("System.IO.Compression.ZipFile", "CreateFromDirectory,ExtractToDirectory,OpenRead")]
    [InlineData("System.IO.Compression.ZipFileExtensions", "CreateEntryFromFile,ExtractToFile,ExtractToDirectory")]

    // ASP.NET Core
    [InlineData("Microsoft.AspNetCore.Http.IFormFile", "CopyTo")]
    [InlineData("Microsoft.AspNetCore.Http.Features.IFormFeature", "ReadForm")]
    [InlineData("Microsoft.Extensions.Caching.Distributed.IDistributedCache", "Get,Set,Remove,Refresh")]
    [InlineData("Microsoft.Extensions.Caching.Distributed.DistributedCacheExtensions", "GetString,SetString")]

    // Databases
    [InlineData("System.Data.Common.DbConnection", "Open,BeginTransaction,ChangeDatabase")]
    [InlineData("System.Data.Common.DbCommand", "ExecuteReader,ExecuteNonQuery,ExecuteScalar,Prepare")]
    [InlineData("System.Data.Common.DbDataReader", "Read,NextResult")]
    [InlineData("System.Data.Common.DbTransaction", "Commit,Rollback")]
    [InlineData("Microsoft.Data.SqlClient.SqlConnection", "Open,BeginTransaction")]
    [InlineData("Microsoft.Data.SqlClient.SqlCommand", "ExecuteReader,ExecuteNonQuery,ExecuteScalar,ExecuteXmlReader")]
    [InlineData("Microsoft.Data.SqlClient.SqlBulkCopy", "WriteToServer")]
    [InlineData("Npgsql.NpgsqlConnection", "Open,Wait,BeginBinaryImport,ReloadTypes")]
    [InlineData("Npgsql.NpgsqlCommand", "ExecuteReader,ExecuteNonQuery,ExecuteScalar,Prepare")]
    [InlineData("Npgsql.NpgsqlBinaryImporter", "Write,WriteRow,StartRow,Complete")]
    [InlineData("Dapper.SqlMapper", "Query,QueryFirst,QueryFirstOrDefault,QuerySingle,QuerySingleOrDefault,QueryMultiple,Execute,ExecuteScalar,ExecuteReader")]
    [InlineData("Dapper.SqlMapper.GridReader", "Read,ReadFirst,ReadSingle")]
    [InlineData("Microsoft.EntityFrameworkCore.DbContext", "SaveChanges,Find")]
    [InlineData("Microsoft.EntityFrameworkCore.DbSet`1", "Find")]
    [InlineData("Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade", "BeginTransaction,EnsureCreated,EnsureDeleted,CanConnect")]
    [InlineData("Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions", "Migrate,ExecuteSqlRaw,ExecuteSqlInterpolated,OpenConnection")]
    [InlineData("Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry", "Reload,GetDatabaseValues")]
    [InlineData("StackExchange.Redis.IDatabase", "StringGet,StringSet,HashGet,KeyDelete,ListRightPush,SetAdd,Publish,ScriptEvaluate")]
    [InlineData("StackExchange.Redis.ConnectionMultiplexer", "Connect,Close")]
    [InlineData("StackExchange.Redis.IServer", "FlushDatabase,Info")]

    // Azure
    [InlineData("Azure.Storage.Blobs.BlobClient", "Upload,DownloadTo,DownloadContent,Delete,Exists,OpenRead")]
    [InlineData("Azure.Storage.Blobs.BlobContainerClient", "CreateIfNotExists,UploadBlob")]
    [InlineData("Azure.Operation`1", "WaitForCompletion,UpdateStatus")]
    public void Counterpart_IsFoundByItsName_AndNoRowStandsInItsWay(string type, string members)
    {
        var symbol = Assert.Single(DocumentationCommentId.GetSymbolsForDeclarationId("T:" + type, Compilation).OfType<INamedTypeSymbol>());
        var index = CatalogueIndex.Create(Compilation, []);
        foreach (var name in members.Split(','))
        {
            var methods = Family(symbol).SelectMany(family => family.GetMembers(name)).OfType<IMethodSymbol>().ToList();
            Assert.True(methods.Count > 0, type + "." + name);
            Assert.True(Family(symbol).SelectMany(family => family.GetMembers(name + "Async")).Any(), type + "." + name + "Async");
            Assert.Contains(methods, method => index.Find(method, CatalogueKind.Blocks) is null && index.Find(method, CatalogueKind.PrefersSync) is null);
        }
    }

    private static INamedTypeSymbol[] Family(INamedTypeSymbol type) =>
        [type, .. type.BaseType is { } parent ? Family(parent) : [], .. type.AllInterfaces];
}
