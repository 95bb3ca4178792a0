// A dispatcher's operation is a handle, not a task that is lost.
// uses: PresentationFramework

using System.Windows;
using System.Windows.Controls;

public class Status : Window
{
    private readonly TextBlock _text = new TextBlock();

    public void Report(string text)
    {
        Dispatcher.InvokeAsync(() => _text.Text = text);
        Dispatcher.BeginInvoke(new Action(() => _text.Text = text));
    }
}
