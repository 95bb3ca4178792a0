// An XmlWriter is synchronous unless its settings say otherwise.

using System.Xml;

public class XmlOut
{
    public async Task WriteAsync(Stream stream)
    {
        await Task.Yield();
        var writer = XmlWriter.Create(stream);
        writer.WriteStartElement("a");
        writer.WriteEndElement();
    }
}
