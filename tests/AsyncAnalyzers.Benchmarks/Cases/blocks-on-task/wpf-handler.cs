// An event handler of a window blocks the event loop, and may deadlock.
// uses: PresentationFramework

using System.Windows;
using System.Windows.Controls;

public class OrderWindow : Window
{
    private readonly Button _save = new Button();
    private readonly TextBlock _status = new TextBlock();

    public OrderWindow() => _save.Click += OnSave;

    private void OnSave(object sender, RoutedEventArgs e)
    {
        _status.Text = SaveAsync().Result; // expect: blocks-on-task
    }

    private async void OnSaveWell(object sender, RoutedEventArgs e)
    {
        _status.Text = await SaveAsync();
    }

    private static async Task<string> SaveAsync()
    {
        await Task.Delay(10);
        return "saved";
    }
}
