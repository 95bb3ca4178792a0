// A handler whose helper sleeps.
// uses: PresentationFramework

using System.Windows;
using System.Windows.Controls;

public class Wizard : Window
{
    private readonly Button _next = new Button();

    public Wizard() => _next.Click += OnNext;

    private void OnNext(object sender, RoutedEventArgs e)
    {
        Advance(); // expect: blocks-further-down
        Show("next");
    }

    private void Show(string text) => Title = text;

    private void Advance()
    {
        Title = "wait";
        Thread.Sleep(300);
    }
}
