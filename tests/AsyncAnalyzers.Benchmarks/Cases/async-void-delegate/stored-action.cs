// Stored in a field of type Action.

public class Button2
{
    private Action? _onClick;

    public void Configure()
    {
        _onClick = async () => await Task.Delay(1); // expect: async-void-delegate
    }

    public void ConfigureWell() => _onClick = () => Console.WriteLine("click");

    public void Click() => _onClick?.Invoke();
}
