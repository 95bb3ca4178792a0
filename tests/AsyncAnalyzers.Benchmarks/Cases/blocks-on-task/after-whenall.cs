// Results after await Task.WhenAll (microsoft/vs-threading#693).

public class Report
{
    public async Task<string> BuildAsync()
    {
        var head = PartAsync(1);
        var body = PartAsync(2);
        await Task.WhenAll(head, body);
        return head.Result + body.Result;
    }

    public async Task<int> TotalAsync(IEnumerable<int> ids)
    {
        var parts = ids.Select(PartAsync).ToList();
        await Task.WhenAll(parts);
        return parts.Sum(part => part.Result.Length);
    }

    public async Task<string> ForgetsOneAsync()
    {
        var head = PartAsync(1);
        var body = PartAsync(2);
        var tail = PartAsync(3);
        await Task.WhenAll(head, body);
        return head.Result + body.Result + tail.Result; // expect: blocks-on-task
    }

    private static async Task<string> PartAsync(int number)
    {
        await Task.Delay(number);
        return number.ToString();
    }
}
