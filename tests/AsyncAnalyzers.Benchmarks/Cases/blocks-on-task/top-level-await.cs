// Top-level statements with await are an async body; without they are Main (microsoft/vs-threading#1370).
// uses: program

var number = NumberAsync();
await Task.Yield();
Console.WriteLine(number.Result); // expect: blocks-on-task
Console.WriteLine(await number);

static async Task<int> NumberAsync()
{
    await Task.Delay(1);
    return 1;
}
