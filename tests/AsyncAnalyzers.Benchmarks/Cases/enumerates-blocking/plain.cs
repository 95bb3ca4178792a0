// Lists, iterators and directories have no asynchronous form.

public class Walk
{
    public async Task<int> CountAsync(List<string> names)
    {
        await Task.Yield();
        var count = 0;
        foreach (var name in names)
            count += name.Length;
        foreach (var number in Numbers())
            count += number;
        foreach (var file in Directory.EnumerateFiles("."))
            count += file.Length;
        return count;
    }

    private static IEnumerable<int> Numbers()
    {
        yield return 1;
        yield return 2;
    }
}
