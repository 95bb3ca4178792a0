// Dropped by a program without await.
// uses: program

GreetAsync(); // expect: dropped-task
Console.WriteLine("bye");

static async Task GreetAsync()
{
    await Task.Delay(1);
    Console.WriteLine("hello");
}
