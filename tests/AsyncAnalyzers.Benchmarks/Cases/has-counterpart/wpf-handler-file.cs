// Reading a file on the event loop.
// uses: PresentationFramework

using System.Windows;
using System.Windows.Controls;

public class Viewer : Window
{
    private readonly Button _open = new Button();

    public Viewer() => _open.Click += OnOpen;

    private void OnOpen(object sender, RoutedEventArgs e)
    {
        Title = File.ReadAllText("file.txt"); // expect: has-counterpart
    }

    private async void OnOpenWell(object sender, RoutedEventArgs e)
    {
        Title = await File.ReadAllTextAsync("file.txt");
    }
}
