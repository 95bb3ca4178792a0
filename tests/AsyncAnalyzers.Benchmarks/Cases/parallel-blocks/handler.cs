// Parallel.ForEach on the event loop.
// uses: PresentationFramework

using System.Windows;
using System.Windows.Controls;

public class Thumbnails : Window
{
    private readonly Button _make = new Button();
    private readonly List<string> _files = new List<string>();

    public Thumbnails() => _make.Click += OnMake;

    private void OnMake(object sender, RoutedEventArgs e)
    {
        Parallel.ForEach(_files, file => Console.WriteLine(file)); // expect: parallel-blocks
        Title = "done";
    }
}
