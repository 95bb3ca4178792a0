using System;
using System.IO;
using System.IO.Compression;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;

namespace AsyncAnalyzers.Benchmarks.Micro;

/// <summary>What the APIs cost to which <c>Catalogue/Data/Computing.txt</c> gives weights; the time of key derivation is that of one iteration.</summary>
public class ComputingBenchmarks
{
    private const int Iterations = 10_000;

    private readonly byte[] _salt = new byte[16];
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "computing-" + Guid.NewGuid().ToString("N"));

    [GlobalSetup]
    public void Write()
    {
        Directory.CreateDirectory(_folder);
        var text = new byte[1_000_000];
        var random = new Random(1);
        for (var i = 0; i < text.Length; i++)
            text[i] = (byte)('a' + random.Next(26));
        File.WriteAllBytes(Path.Combine(_folder, "text"), text);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Iterations)]
    public byte[] Pbkdf2Sha256() => Rfc2898DeriveBytes.Pbkdf2("password", _salt, Iterations, HashAlgorithmName.SHA256, 32);

    [Benchmark(OperationsPerInvoke = Iterations)]
    public byte[] Pbkdf2Sha512() => Rfc2898DeriveBytes.Pbkdf2("password", _salt, Iterations, HashAlgorithmName.SHA512, 64);

    [Benchmark]
    public byte[] RsaKey2048()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportPkcs8PrivateKey();
    }

    [Benchmark]
    public void ZipOfAMegabyte()
    {
        var file = _folder + ".zip";
        ZipFile.CreateFromDirectory(_folder, file);
        File.Delete(file);
    }
}
