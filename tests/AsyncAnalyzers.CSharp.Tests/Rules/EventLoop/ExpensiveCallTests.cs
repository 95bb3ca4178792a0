using System.Threading.Tasks;
using AsyncAnalyzers.CSharp.Tests.Verification;
using Xunit;
using Verify = AsyncAnalyzers.CSharp.Tests.Verification.CSharpCodeFixVerifier<
    AsyncAnalyzers.CSharp.Tests.Verification.EventLoopFamily,
    AsyncAnalyzers.CSharp.CodeFixes.Fixes.EventLoop.OffloadFix>;

namespace AsyncAnalyzers.CSharp.Tests.Rules.EventLoop;

/// <summary><c>ASYNC302</c>: single calls that compute for long, by the rows of kind <c>computes</c>.</summary>
public sealed class ExpensiveCallTests
{
    [Theory]
    [InlineData("return {|ASYNC302:Rfc2898DeriveBytes.Pbkdf2|}(password, salt, 600_000, HashAlgorithmName.SHA256, 32);")]
    [InlineData("return {|ASYNC302:Rfc2898DeriveBytes.Pbkdf2|}(password, salt, Rounds, HashAlgorithmName.SHA256, 32);")]
    [InlineData("return {|ASYNC302:Rfc2898DeriveBytes.Pbkdf2|}(password, salt, hashAlgorithm: HashAlgorithmName.SHA256, outputLength: 32, iterations: 2 * Rounds);")]
    [InlineData("using var derive = {|ASYNC302:new Rfc2898DeriveBytes|}(password, salt, 100_000, HashAlgorithmName.SHA256); return derive.GetBytes(32);")]
    [InlineData("using var rsa = {|ASYNC302:RSA.Create|}(4096); return rsa.ExportPkcs8PrivateKey();")]
    [InlineData("using var rsa = {|ASYNC302:new RSACryptoServiceProvider|}(4096); using var other = RSA.Create(); other.FromXmlString(rsa.ToXmlString(true)); return salt;")]
    [InlineData("return {|ASYNC302:Hash|}(password, salt);")]
    [InlineData("return {|ASYNC302:Stretched|}(password, salt, 300_000);")]
    [InlineData("var all = salt; foreach (var word in words) all = {|ASYNC302:Hash|}(word, all); return all;")]
    [InlineData("foreach (var word in words) salt = {|ASYNC302:Rfc2898DeriveBytes.Pbkdf2|}(word, salt, Rounds, HashAlgorithmName.SHA256, 32); return salt;")]
    [InlineData("{|ASYNC301:for|} (var i = 0; i < 3; i++) salt = Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA256, 32); return salt;")]
    public Task MuchInOneCall_IsReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    [Theory]
    [InlineData("return Rfc2898DeriveBytes.Pbkdf2(password, salt, 1000, HashAlgorithmName.SHA256, 32);")]
    [InlineData("return Rfc2898DeriveBytes.Pbkdf2(password, salt, words.Count, HashAlgorithmName.SHA256, 32);")]
    [InlineData("return await Task.Run(() => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32));")]
    [InlineData("return await Task.Run(() => Hash(password, salt));")]
    [InlineData("Func<byte[]> later = () => Hash(password, salt); return later();")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); return Hash(password, salt);")]
    [InlineData("return Stretched(password, salt, 1000);")]
    [InlineData("return SHA256.HashData(salt);")]
    [InlineData("using var rsa = RSA.Create(); return rsa.SignData(salt, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);")]
    [InlineData("using var rsa = RSA.Create(4096); rsa.ImportRSAPrivateKey(salt, out _); return rsa.SignData(salt, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);")]
    [InlineData("using (RSA rsa = new RSACryptoServiceProvider(4096)) { rsa.FromXmlString(password); return rsa.SignData(salt, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); }")]
    [InlineData("return Other.Create(4096);")]
    [InlineData("return Other.Pbkdf2(password, salt, 600_000);")]
    [InlineData("return new Other.Rfc2898DeriveBytes(600_000).GetBytes(32);")]
    [InlineData("await new ZipPacker().CreateFromDirectory(\"a\", \"b\"); return salt;")]
    [InlineData("return nameof(Rfc2898DeriveBytes.Pbkdf2) == \"\" ? salt : salt;")]
    public Task LittleOrElsewhere_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(In(statement));

    /// <summary>A server computes it on some thread of its own in any case.</summary>
    [Fact]
    public Task Server_IsNotReported() => Verify.VerifyAnalyzerAsync(In("return Hash(password, salt);").Replace(Ui, Web, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("byte[] M(byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(\"\", salt, 600_000, HashAlgorithmName.SHA256, 32);")]
    [InlineData("C() { RSA.Create(4096).Dispose(); }")]
    [InlineData("RSA Key { get; } = RSA.Create(4096);")]
    public Task SynchronousCode_IsNotReported(string member) =>
        Verify.VerifyAnalyzerAsync("using System.Security.Cryptography; class C { " + member + " }");

    [Theory]
    [InlineData("return {|#0:Rfc2898DeriveBytes.Pbkdf2|}(password, salt, 600_000, HashAlgorithmName.SHA256, 32);", "'Rfc2898DeriveBytes.Pbkdf2' takes about 150 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    [InlineData("return {|#0:Hash|}(password, salt);", "'Hash' (Hash → Rfc2898DeriveBytes.Pbkdf2) takes about 25 million operations, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    [InlineData("using var rsa = {|#0:RSA.Create|}(4096); return rsa.ExportPkcs8PrivateKey();", "'RSA.Create' takes about 50 million operations, during which the event loop stands still; the key is made when it is first used: make and use it in 'await Task.Run(…)'")]
    public Task Message_SaysHowMuchAndWhatToDo(string statement, string message) =>
        Verify.VerifyAnalyzerAsync(In(statement), Verify.Diagnostic("ASYNC302").WithLocation(0).WithMessage(message));

    [Fact]
    public Task RowOfATeam_IsReported()
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily>
        {
            TestCode = """
                using System.Threading.Tasks;
                class Matrix { public void Invert() { } public void Print() { } }
                class C { async Task M(Matrix m) { await Task.Yield(); {|ASYNC302:m.Invert|}(); m.Print(); } }
                """ + Ui,
        };
        test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", "M:Matrix.Invert; computes; weight=5000000"));
        return test.RunAsync();
    }

    /// <summary>A quarter of the threshold is enough of an API that takes so long by itself; of what takes a millisecond all of it has to come together.</summary>
    [Theory]
    [InlineData(1_000_000, "m.Invert(); Load(m);")]
    [InlineData(1_000_000, "for (int i = 0; i < 18; i++) m.Invert();")]
    [InlineData(1_000_000, "{|ASYNC301:for|} (int i = 0; i < 25; i++) m.Invert();")]
    [InlineData(5_000_000, "{|ASYNC302:m.Invert|}(); {|ASYNC302:Load|}(m);")]
    public Task FewCallsThatAreWrittenDown_CountInFull(int weight, string statement)
    {
        var test = new CSharpAnalyzerTest<EventLoopFamily>
        {
            TestCode = $$"""
                using System.Threading.Tasks;
                class Matrix { public void Invert() { } }
                class C { async Task M(Matrix m) { await Task.Yield(); {{statement}} } void Load(Matrix m) { m.Invert(); m.Invert(); m.Invert(); m.Invert(); m.Invert(); } }
                {{Ui}}
                """,
        };
        test.TestState.AdditionalFiles.Add(("/AsyncAnalyzers.Team.txt", "M:Matrix.Invert; computes; weight=" + weight));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("return {|ASYNC302:Hash|}(password, salt);", "return await Task.Run(() => Hash(password, salt));")]
    [InlineData("return {|ASYNC302:Rfc2898DeriveBytes.Pbkdf2|}(password, salt, 600_000, HashAlgorithmName.SHA256, 32);", "return await Task.Run(() => Rfc2898DeriveBytes.Pbkdf2(password, salt, 600_000, HashAlgorithmName.SHA256, 32));")]
    [InlineData("foreach (var word in words) salt = {|ASYNC302:Hash|}(word, salt); return salt;", "foreach (var word in words) salt = await Task.Run(() => Hash(word, salt)); return salt;")]
    public Task Call_MovesToTaskRun(string before, string after) => Verify.VerifyCodeFixAsync(In(before), In(after));

    [Theory]
    [InlineData("using var rsa = {|ASYNC302:RSA.Create|}(4096); return rsa.ExportPkcs8PrivateKey();")]
    [InlineData("using var derive = {|ASYNC302:new Rfc2898DeriveBytes|}(password, salt, 100_000, HashAlgorithmName.SHA256); return derive.GetBytes(32);")]
    [InlineData("lock (words) { return {|ASYNC302:Hash|}(password, salt); }")]
    public Task WhatComputesLaterOrCannotMove_HasNoFix(string statement) => Verify.VerifyNoFixAsync(In(statement));

    /// <summary>How much there is below a folder nobody knows, but that it may be much is what was asked for.</summary>
    [Theory]
    [InlineData("var all = {|ASYNC302:Directory.GetFiles|}(path, \"*\", SearchOption.AllDirectories); return all.Length;")]
    [InlineData("var all = {|ASYNC302:Directory.GetFiles|}(\"/usr\", \"*\", SearchOption.AllDirectories); return all.Length;")]
    [InlineData("var all = {|ASYNC302:Directory.GetFiles|}(\"C:\\\\Data\", \"*\", SearchOption.AllDirectories); return all.Length;")]
    [InlineData("var all = {|ASYNC302:new DirectoryInfo(path).GetFiles|}(\"*.png\", SearchOption.AllDirectories); return all.Length;")]
    [InlineData("return {|ASYNC302:Directory.EnumerateFiles|}(path, \"*\", SearchOption.AllDirectories).Count();")]
    [InlineData("return {|ASYNC302:Directory.EnumerateFiles|}(path, \"*\", SearchOption.AllDirectories).Where(p => p.Length > 3).OrderBy(p => p).ToList().Count;")]
    [InlineData("return {|ASYNC302:Directory.EnumerateFiles|}(path, \"*.png\", SearchOption.AllDirectories).Any() ? 1 : 0;")]
    [InlineData("return {|ASYNC302:Directory.EnumerateFiles|}(path, \"*\", SearchOption.AllDirectories).First(p => p.Length > 3).Length;")]
    [InlineData("return {|ASYNC302:Directory.EnumerateFiles|}(path, \"*\", SearchOption.AllDirectories).Where(p => p.Length > 3).Take(3).Count();")]
    [InlineData("return {|ASYNC302:Directory.GetFiles|}(path, \"*\", SearchOption.AllDirectories).Take(3).Count();")]
    [InlineData("var n = 0; {|ASYNC302:foreach|} (var p in Directory.EnumerateFiles(path, \"*\", SearchOption.AllDirectories)) n += p.Length; return n;")]
    [InlineData("var n = 0; {|ASYNC302:foreach|} (var p in Directory.GetDirectories(path, \"*\", SearchOption.AllDirectories).OrderBy(p => p)) n += p.Length; return n;")]
    [InlineData("var n = 0; foreach (var p in {|ASYNC302:Directory.GetFiles|}(path, \"*\", SearchOption.AllDirectories)) { await Task.Delay(1); n += p.Length; } return n;")]
    [InlineData("return {|ASYNC302:Everything|}(path).Length;")]
    [InlineData("return {|ASYNC302:Directory.GetFiles|}(path, \"game.exe\", SearchOption.AllDirectories)[0].Length;")]
    [InlineData("return {|ASYNC302:Directory.GetFiles|}(path, \"*.png\", SearchOption.AllDirectories)[1].Length;")]
    public Task WholeTreeOfFolders_IsReported(string statement) => Verify.VerifyAnalyzerAsync(WithFolders(statement));

    [Theory]
    [InlineData("return Directory.GetFiles(path, \"*\", SearchOption.TopDirectoryOnly).Length;")]
    [InlineData("return Directory.GetFiles(\"Assets\", \"*\", SearchOption.AllDirectories).Length;")]
    [InlineData("const string own = \"Assets/Icons\"; return Directory.GetFiles(own, \"*\", SearchOption.AllDirectories).Length;")]
    [InlineData("return Directory.GetFiles(path).Length;")]
    [InlineData("return Directory.EnumerateFiles(path, \"*\", SearchOption.AllDirectories).Take(3).Count();")]
    [InlineData("return Directory.EnumerateFileSystemEntries(path, \"*.*\", SearchOption.AllDirectories).Any() ? 1 : 0;")]
    [InlineData("return Directory.EnumerateDirectories(path, \"*\", SearchOption.AllDirectories).FirstOrDefault()?.Length ?? 0;")]
    [InlineData("var n = 0; foreach (var p in Directory.EnumerateFiles(path, \"*\", SearchOption.AllDirectories).Take(3)) n += p.Length; return n;")]
    [InlineData("var n = 0; foreach (var p in Directory.EnumerateFiles(path, \"*\", SearchOption.AllDirectories)) { await Task.Delay(1); n += p.Length; } return n;")]
    [InlineData("return Directory.GetFiles(path, \"*.png\", SearchOption.AllDirectories)[0].Length;")]
    [InlineData("return Directory.GetFiles(path, \"*\").Length;")]
    [InlineData("return new DirectoryInfo(path).GetFiles(\"*.png\").Length;")]
    [InlineData("return new DirectoryInfo(path).EnumerateFiles(\"*\", SearchOption.TopDirectoryOnly).Count();")]
    [InlineData("return Directory.GetFiles(path, \"*\", new EnumerationOptions()).Length;")]
    [InlineData("var n = 0; foreach (var p in Directory.GetFiles(path, \"*\", option)) n += p.Length; return n;")]
    [InlineData("System.Func<string[]> later = () => Everything(path); return later.GetHashCode();")]
    [InlineData("return Directory.GetFiles(path, \"*\", option).Length;")]
    [InlineData("return Directory.GetFiles(path, \"*\", deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly).Length;")]
    [InlineData("var later = Directory.EnumerateFiles(path, \"*\", SearchOption.AllDirectories); return await Task.Run(() => later.Count());")]
    [InlineData("return await Task.Run(() => Directory.EnumerateFiles(path, \"*\", SearchOption.AllDirectories).Count());")]
    [InlineData("return await Task.Run(() => Everything(path).Length);")]
    [InlineData("return Later(path).GetHashCode();")]
    [InlineData("var n = 0; foreach (var p in Later(path).Take(3)) n += p.Length; return n;")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false); return Everything(path).Length;")]
    public Task OneFolderOrElsewhere_IsNotReported(string statement) => Verify.VerifyAnalyzerAsync(WithFolders(statement));

    /// <summary>There is no asynchronous form, and a server gains nothing from another thread.</summary>
    [Theory]
    [InlineData("return Everything(path).Length;")]
    [InlineData("var n = 0; foreach (var p in Directory.GetFiles(path, \"*\", SearchOption.AllDirectories)) n += p.Length; return n;")]
    public Task FoldersOfAServer_AreNotReported(string statement) => Verify.VerifyAnalyzerAsync(WithFolders(statement).Replace(Ui, Web, System.StringComparison.Ordinal));

    [Theory]
    [InlineData("return {|#0:Directory.GetFiles|}(path, \"*\", SearchOption.AllDirectories).Length;", "'Directory.GetFiles' takes as long as there is something to go through, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    [InlineData("return {|#0:Directory.EnumerateFiles|}(path, \"*\", SearchOption.AllDirectories).Count();", "'Directory.EnumerateFiles' takes as long as there is something to go through, during which the event loop stands still; the folders are gone through while somebody enumerates them: do that in 'await Task.Run(…)'")]
    [InlineData("var n = 0; {|#0:foreach|} (var p in Directory.EnumerateFiles(path, \"*\", SearchOption.AllDirectories)) n += p.Length; return n;", "This loop (through Directory.EnumerateFiles) takes as long as there is something to go through, during which the event loop stands still; move it to 'await Task.Run(…)'")]
    public Task FoldersMessage_ClaimsNoNumber(string statement, string message) =>
        Verify.VerifyAnalyzerAsync(WithFolders(statement), Verify.Diagnostic("ASYNC302").WithLocation(0).WithMessage(message));

    [Theory]
    [InlineData("return {|ASYNC302:Directory.GetFiles|}(path, \"*\", SearchOption.AllDirectories).Length;", "return (await Task.Run(() => Directory.GetFiles(path, \"*\", SearchOption.AllDirectories))).Length;")]
    public Task Folders_MoveToTaskRun(string before, string after) => Verify.VerifyCodeFixAsync(WithFolders(before), WithFolders(after));

    [Fact]
    public Task EnumerationAlone_HasNoFix() =>
        Verify.VerifyNoFixAsync(WithFolders("return {|ASYNC302:Directory.EnumerateFiles|}(path, \"*\", SearchOption.AllDirectories).Count();"));

    // The shape of WPF's base of all that belongs to one thread, .NET 9.
    private const string Ui = "namespace System.Windows.Threading { public abstract class DispatcherObject { } }";

    private const string Web = "namespace Microsoft.AspNetCore.Http { public abstract class HttpContext { } }";

    private static string WithFolders(string statement) => $$"""
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            async Task<int> M(string path, SearchOption option, bool deep)
            {
                await Task.Yield();
                {{statement}}
            }

            static string[] Everything(string path) => Directory.GetFiles(path, "*", SearchOption.AllDirectories);
            static IEnumerable<string> Later(string path) => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories);
        }

        {{Ui}}
        """;

    private static string In(string statement) => $$"""
        #pragma warning disable SYSLIB0060, CS0618
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.Security.Cryptography;
        using System.Threading.Tasks;

        class C
        {
            const int Rounds = 100_000;

            async Task<byte[]> M(string password, byte[] salt, List<string> words)
            {
                await Task.Yield();
                {{statement}}
            }

            static byte[] Hash(string password, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(password, salt, Rounds, HashAlgorithmName.SHA256, 32);
            static byte[] Stretched(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, 32);
        }

        class ZipPacker { public Task CreateFromDirectory(string from, string to) => Task.CompletedTask; }

        static class Other
        {
            public static byte[] Create(int size) => new byte[size];
            public static byte[] Pbkdf2(string password, byte[] salt, int iterations) => salt;
            public class Rfc2898DeriveBytes { public Rfc2898DeriveBytes(int iterations) { } public byte[] GetBytes(int count) => new byte[count]; }
        }

        {{Ui}}
        """;
}
