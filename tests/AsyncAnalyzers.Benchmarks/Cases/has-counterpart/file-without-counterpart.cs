// File operations that have no asynchronous form.

public class Folders
{
    public async Task PrepareAsync(string path)
    {
        await Task.Yield();
        if (!File.Exists(path))
            Directory.CreateDirectory(path);
        File.Move(path + ".tmp", path + ".txt");
        foreach (var file in Directory.EnumerateFiles(path))
            File.Delete(file);
    }
}
