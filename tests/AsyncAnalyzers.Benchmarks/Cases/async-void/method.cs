// An async void method that is no handler.

public class Loader2
{
    public async void Load() // expect: async-void
    {
        await Task.Delay(1);
    }

    public async Task LoadAsync()
    {
        await Task.Delay(1);
    }
}
