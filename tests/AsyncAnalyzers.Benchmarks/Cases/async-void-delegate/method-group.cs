// An async void method given as an Action, and an async Task one that cannot be.

public class Groups
{
    public void Use(List<int> numbers)
    {
        numbers.ForEach(Print); // expect: async-void-delegate
        numbers.ForEach(Console.WriteLine);
    }

    private async void Print(int number) // expect: async-void
    {
        await Task.Delay(number);
        Console.WriteLine(number);
    }
}
