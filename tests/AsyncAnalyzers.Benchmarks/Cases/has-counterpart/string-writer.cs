// Readers and writers of strings wait for nothing (SonarSource/sonar-dotnet#9096).

public class Renderer
{
    public async Task<string> RenderAsync(IEnumerable<string> lines)
    {
        await Task.Yield();
        var writer = new StringWriter();
        foreach (var line in lines)
            writer.WriteLine(line);
        writer.Flush();
        return writer.ToString();
    }

    public async Task<string?> FirstLineAsync(string text)
    {
        await Task.Yield();
        var reader = new StringReader(text);
        return reader.ReadLine();
    }
}
