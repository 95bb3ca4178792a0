// Dropped in an expression lambda that returns nothing.

public class Menu
{
    private readonly List<Action> _actions = new List<Action>();

    public void Build()
    {
        _actions.Add(() => SaveAsync()); // expect: dropped-task
        _actions.Add(() => Save());
    }

    private static void Save() => Console.WriteLine("saved");

    private static Task SaveAsync() => Task.Delay(1);
}
