// A query that is handed to the caller is the caller's.

public class Given
{
    public IEnumerable<Task<int>> Start(List<int> ids) => ids.Select(WorkAsync);

    public IReadOnlyList<Task<int>> StartAll(List<int> ids)
    {
        var tasks = ids.Select(id => WorkAsync(id)).ToArray();
        return tasks;
    }

    private static async Task<int> WorkAsync(int id)
    {
        await Task.Delay(id);
        return id;
    }
}
