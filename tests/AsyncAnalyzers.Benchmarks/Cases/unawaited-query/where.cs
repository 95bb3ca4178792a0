// A predicate that is a task.

public class Filter
{
    public async Task<List<int>> ValidAsync(List<int> ids)
    {
        var checks = await Task.WhenAll(ids.Select(async id => (id, valid: await IsValidAsync(id))));
        return checks.Where(check => check.valid).Select(check => check.id).ToList();
    }

    public bool Any(List<int> ids) => ids.Select(id => IsValidAsync(id)).Any(task => task != null); // expect: unawaited-query

    private static async Task<bool> IsValidAsync(int id)
    {
        await Task.Delay(1);
        return id > 0;
    }
}
