// The result of a task that was awaited before (microsoft/vs-threading#301).

public class Dashboard
{
    public async Task<int> SumAsync()
    {
        var orders = CountAsync("orders");
        var users = CountAsync("users");
        await orders;
        await users;
        return orders.Result + users.Result;
    }

    public async Task<int> WrongAsync()
    {
        var orders = CountAsync("orders");
        var users = CountAsync("users");
        await orders;
        return orders.Result + users.Result; // expect: blocks-on-task
    }

    private static async Task<int> CountAsync(string table)
    {
        await Task.Delay(table.Length);
        return table.Length;
    }
}
