// Of several overloads the one with the same parameters counts (Vannevelj/SharpSource#97).

public class Blobs
{
    public void Put(string key, byte[] data) => File.WriteAllBytes(key, data);

    public void Put(string key, string text) => File.WriteAllText(key, text);

    public Task PutAsync(string key, byte[] data) => File.WriteAllBytesAsync(key, data);

    public Task PutAsync(int key, string text) => File.WriteAllTextAsync(key.ToString(), text);
}

public class BlobUser
{
    public async Task UseAsync(Blobs blobs, byte[] data)
    {
        await Task.Yield();
        blobs.Put("a", data); // expect: has-counterpart
        blobs.Put("a", "text"); // maybe: blocks-further-down
    }
}
