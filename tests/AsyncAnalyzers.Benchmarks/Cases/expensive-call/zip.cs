// Packing a folder.

using System.IO.Compression;

public class Backup
{
    public async Task PackAsync(string folder)
    {
        await Task.Yield();
        ZipFile.CreateFromDirectory(folder, "backup.zip"); // expect: expensive-call, has-counterpart
    }

    public async Task PackOffLoopAsync(string folder) => await Task.Run(() => ZipFile.CreateFromDirectory(folder, "backup.zip"));
}
