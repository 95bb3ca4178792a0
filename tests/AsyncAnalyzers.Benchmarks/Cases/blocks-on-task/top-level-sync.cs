// A synchronous program may wait at its end.
// uses: program

var number = NumberAsync();
Console.WriteLine(number.GetAwaiter().GetResult());

static async Task<int> NumberAsync()
{
    await Task.Delay(1);
    return 1;
}
