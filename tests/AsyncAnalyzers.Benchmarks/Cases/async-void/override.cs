// An override cannot choose its return type.

public abstract class Screen
{
    protected abstract void OnShown();

    public void Show() => OnShown();
}

public class Home : Screen
{
    protected override async void OnShown() // maybe: async-void
    {
        await Task.Delay(1);
    }
}
