using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AsyncAnalyzers.CSharp.Rules;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncAnalyzers.CSharp.Tests.Repository;

/// <summary>The house rules that no compiler checks.</summary>
public sealed class LayoutTests
{
    private const int MostLines = 250;

    public static TheoryData<string> ShippedFiles => new(Checkout.SourceFiles("src"));

    public static TheoryData<string> ShippedAssemblies => new([typeof(AsyncRuleAnalyzer).Assembly.GetName().Name!, PackageParts.CodeFixAssembly.GetName().Name!]);

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void ShippedFile_IsSmall(string file) => Assert.InRange(File.ReadLines(Checkout.PathOf(file.Split('/'))).Count(), 1, MostLines);

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void ShippedFile_LooksTypesUpInOnePlace(string file)
    {
        if (!file.StartsWith("src/AsyncAnalyzers.CSharp/Engine/Symbols/", StringComparison.Ordinal))
            Assert.DoesNotContain("GetTypeByMetadataName", Checkout.Read(file.Split('/')), StringComparison.Ordinal);
    }

    [Fact]
    public void NoName_SaysNothing() => Assert.DoesNotContain(
        Checkout.SourceFiles("src").Concat(Checkout.SourceFiles("tests")),
        file => Regex.IsMatch(file, "(Helper|Util|Common|Misc)[^/]*$|/(Helpers?|Utils?|Common)/"));

    [Fact]
    public void NoFile_CarriesAnUnfinishedMark()
    {
        // Spelled so that this line is no such mark itself.
        var marks = new Regex(@"//.*\b(T[O]DO|H[A]CK|F[I]XME)\b");
        Assert.DoesNotContain(
            Checkout.SourceFiles("src").Concat(Checkout.SourceFiles("tests")),
            file => marks.IsMatch(Checkout.Read(file.Split('/'))));
    }

    [Theory]
    [MemberData(nameof(ShippedAssemblies))]
    public void Type_IsSealedStaticOrAbstract(string assembly) => Assert.All(
        OwnTypes(assembly).Where(type => type is { IsClass: true }),
        type => Assert.True(type.IsSealed || type.IsAbstract, type.FullName));

    [Theory]
    [MemberData(nameof(ShippedAssemblies))]
    public void PublicType_IsAnAnalyzerOrAFix(string assembly) => Assert.All(
        OwnTypes(assembly).Where(type => type.IsPublic),
        type => Assert.True(typeof(DiagnosticAnalyzer).IsAssignableFrom(type) || typeof(CodeFixProvider).IsAssignableFrom(type), type.FullName));

    [Theory]
    [MemberData(nameof(ShippedAssemblies))]
    public void AnalyzerAndFix_ArePublic(string assembly) => Assert.All(
        OwnTypes(assembly).Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) || typeof(CodeFixProvider).IsAssignableFrom(type)),
        type => Assert.True(type.IsPublic, type.FullName));

    private static Type[] OwnTypes(string assembly) => Assembly.Load(assembly).GetTypes()
        .Where(type => type.Namespace?.StartsWith("AsyncAnalyzers", StringComparison.Ordinal) == true)
        .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.DeclaringType?.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
        .ToArray();
}
