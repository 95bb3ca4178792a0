// Nor can an override of the framework's.
// uses: PresentationFramework

using System.Windows;

public class Shell : Window
{
    protected override async void OnClosed(EventArgs e)
    {
        base.OnClosed(e);
        await Task.Delay(1);
    }
}
