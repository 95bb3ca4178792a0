// Static and generic pairs.

public static class Repo
{
    public static T Load<T>(string key) where T : new() => new T();

    public static Task<T> LoadAsync<T>(string key) where T : new() => Task.FromResult(new T());

    public static int Count() => 1;

    public static Task<int> CountAsync<T>() => Task.FromResult(typeof(T).Name.Length);
}

public class RepoUser
{
    public async Task<int> UseAsync()
    {
        await Task.Yield();
        var item = Repo.Load<List<int>>("a"); // expect: has-counterpart
        return item.Count + Repo.Count();
    }
}
