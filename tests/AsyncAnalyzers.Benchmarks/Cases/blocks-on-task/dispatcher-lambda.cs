// What a dispatcher runs, runs on the event loop.
// uses: PresentationFramework

using System.Windows;

public class Updater : Window
{
    public void Update(Task<string> text)
    {
        Dispatcher.Invoke(() => Title = text.Result); // expect: blocks-on-task
        Dispatcher.Invoke(() => Title = "fixed");
    }
}
