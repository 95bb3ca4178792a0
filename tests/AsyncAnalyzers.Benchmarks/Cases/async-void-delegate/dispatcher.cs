// Dispatcher.Invoke of an Action does not wait for it.
// uses: PresentationFramework

using System.Windows;

public class Panel : Window
{
    public void Show(string text)
    {
        Dispatcher.Invoke(async () => // expect: async-void-delegate
        {
            await Task.Delay(10);
            Title = text;
        });
        Dispatcher.Invoke(() => Title = text);
    }
}
