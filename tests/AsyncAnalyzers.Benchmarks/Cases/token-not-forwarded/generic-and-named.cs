// Generic calls and named arguments (dotnet/roslyn-analyzers#4842, #4974).

public class Store3
{
    public Task<T?> LoadAsync<T>(string key, bool fresh = false, CancellationToken cancellationToken = default) => Task.FromResult(default(T));
}

public class StoreUser
{
    public async Task<int> UseAsync(Store3 store, CancellationToken cancellationToken)
    {
        var one = await store.LoadAsync<int>("a"); // expect: token-not-forwarded
        var two = await store.LoadAsync<int>("b", fresh: true); // expect: token-not-forwarded
        var three = await store.LoadAsync<int>("c", cancellationToken: cancellationToken);
        return one + two + three;
    }
}
