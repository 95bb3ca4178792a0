// Dispatcher.Invoke does not wait for an async lambda: its task is dropped.
// uses: PresentationFramework

using System.Windows;

public class Panel : Window
{
    public void Show(string text)
    {
        Dispatcher.Invoke(async () => // expect: dropped-task, async-void-delegate
        {
            await Task.Delay(10);
            Title = text;
        });
        Dispatcher.Invoke(() => Title = text);
    }
}
