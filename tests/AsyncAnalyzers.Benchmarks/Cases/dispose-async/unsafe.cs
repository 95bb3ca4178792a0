// In an unsafe function nothing can be awaited (dotnet/roslynator#1664).
// uses: unsafe

public class Pointers
{
    public unsafe int First(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> buffer = stackalloc byte[4];
        stream.ReadExactly(buffer);
        fixed (byte* start = buffer)
        {
            return *start;
        }
    }
}
