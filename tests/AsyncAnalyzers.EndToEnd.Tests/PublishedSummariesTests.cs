using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AsyncAnalyzers.Demo;
using AsyncAnalyzers.EndToEnd.Tests.Tools;
using Xunit;

namespace AsyncAnalyzers.EndToEnd.Tests;

/// <summary>A chain through three projects, out of <c>dotnet build</c> with reference assemblies.</summary>
public sealed class PublishedSummariesTests(PackedPackage package)
{
    private const string Chain = "(Service.Load (Business.dll) → Repository.Query (Data.dll) → DbCommand.ExecuteReader)";

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Build_GivesTheChainOfTheEditor(string publish, bool isReported)
    {
        var folder = package.NewFolder("summaries-" + publish);
        await WriteAsync(folder, "Data", publish, "", """
            using System.Data.Common;
            namespace Data;
            public class Repository
            {
                public void Query(DbCommand command) => Run(command);
                private static void Run(DbCommand command) { using var rows = command.ExecuteReader(); }
            }
            """);
        await WriteAsync(folder, "Business", publish, "Data", """
            using System.Data.Common;
            namespace Business;
            public class Service
            {
                private readonly Data.Repository _repository = new();
                public void Load(DbCommand command) => _repository.Query(command);
            }
            """);
        await WriteAsync(folder, "App", "false", "Business", """
            using System.Data.Common;
            using System.Threading.Tasks;
            public class Program
            {
                public async Task RunAsync(DbCommand command) { await Task.Yield(); new Business.Service().Load(command); }
            }
            """);

        var built = (await Dotnet.RunAsync(Path.Combine(folder, "App"), "build", "-clp:NoSummary")).Succeeded();

        Assert.Equal(isReported, built.Output.Contains(Chain, StringComparison.Ordinal));
        Assert.Equal(isReported, built.Output.Contains("ASYNC106", StringComparison.Ordinal));
        Assert.Contains(Directory.EnumerateFiles(folder, "Data.dll", SearchOption.AllDirectories), file => file.Contains(Path.DirectorySeparatorChar + "ref" + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static async Task WriteAsync(string folder, string name, string publish, string reference, string source)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        var references = string.Concat(reference.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(other => $"""<ProjectReference Include="../{other}/{other}.csproj" />"""));
        await File.WriteAllTextAsync(Path.Combine(project, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ProduceReferenceAssembly>true</ProduceReferenceAssembly>
                <AsyncAnalyzersPublishSummaries>{publish}</AsyncAnalyzersPublishSummaries>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AsyncAnalyzers.CSharp" Version="$(AsyncAnalyzersVersion)" PrivateAssets="all" />
                {references}
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, ".editorconfig"), "[*.cs]\ndotnet_diagnostic.ASYNC106.severity = warning\n");
        await File.WriteAllTextAsync(Path.Combine(project, name + ".cs"), source);
    }
}
