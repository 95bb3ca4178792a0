// Files that are copied one by one: half a millisecond each, for as many as there are.

public class Backup
{
    public async Task SaveAllAsync(List<string> files, string folder)
    {
        await Task.Yield();
        foreach (var file in files) // expect: cpu-bound-loop
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    public async Task SaveElsewhereAsync(List<string> files, string folder)
    {
        await Task.Run(() =>
        {
            foreach (var file in files)
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        });
    }

    public async Task SaveOneAsync(string file)
    {
        await Task.Yield();
        File.Copy(file, file + ".bak");
    }
}
