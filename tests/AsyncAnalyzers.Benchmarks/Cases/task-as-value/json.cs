// Serializing the task.
// uses: Newtonsoft.Json

using System.Text.Json;
using Newtonsoft.Json;

public class Dumper
{
    public async Task<string> DumpAsync()
    {
        await Task.Yield();
        return JsonConvert.SerializeObject(LoadAsync()) // expect: task-as-value
            + System.Text.Json.JsonSerializer.Serialize(await LoadAsync());
    }

    private static async Task<int[]> LoadAsync()
    {
        await Task.Delay(1);
        return new[] { 1 };
    }
}
