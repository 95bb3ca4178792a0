// A stream in memory waits for nothing (SonarSource/sonar-dotnet#9222).

public class Packer
{
    public async Task<byte[]> PackAsync(byte[] content)
    {
        await Task.Yield();
        var memory = new MemoryStream();
        memory.Write(content, 0, content.Length);
        memory.Flush();
        return memory.ToArray();
    }

    public async Task<byte[]> PackThroughStreamAsync(byte[] content)
    {
        await Task.Yield();
        Stream target = new MemoryStream();
        target.Write(content, 0, content.Length);
        return ((MemoryStream)target).ToArray();
    }
}
