// Dropped on either side of a choice.

public class Router
{
    public void Route(bool left)
    {
        if (left)
            LeftAsync(); // expect: dropped-task
        else
            Right();
    }

    private static async Task LeftAsync() => await Task.Delay(1);

    private static void Right() => Console.WriteLine("right");
}
