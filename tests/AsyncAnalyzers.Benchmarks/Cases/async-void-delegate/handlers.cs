// An event handler has to be async void.
// uses: PresentationFramework

using System.Windows;
using System.Windows.Controls;

public class Toolbar : Window
{
    private readonly Button _refresh = new Button();

    public Toolbar()
    {
        _refresh.Click += async (_, _) => await RefreshAsync();
        Loaded += async (sender, e) =>
        {
            await RefreshAsync();
        };
    }

    private static async Task RefreshAsync() => await Task.Delay(1);
}
