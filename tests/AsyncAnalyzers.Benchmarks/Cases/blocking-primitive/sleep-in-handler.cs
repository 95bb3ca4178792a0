// Sleeping on the event loop freezes the window.
// uses: System.Windows.Forms

using System.Windows.Forms;

public class Splash : Form
{
    private readonly Button _go = new Button();

    public Splash()
    {
        _go.Click += (_, _) =>
        {
            Text = "one moment";
            Thread.Sleep(500); // expect: blocking-primitive
            Text = "done";
        };
        _go.Click += async (_, _) =>
        {
            await Task.Delay(500);
            Text = "done";
        };
    }
}
