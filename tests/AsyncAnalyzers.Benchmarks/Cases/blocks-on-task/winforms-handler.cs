// A form's override and its handler lambda run on the event loop.
// uses: System.Windows.Forms

using System.Windows.Forms;

public class MainForm : Form
{
    private readonly Button _load = new Button();

    public MainForm()
    {
        _load.Click += (_, _) => Text = LoadAsync().Result; // expect: blocks-on-task
        _load.Click += async (_, _) => Text = await LoadAsync();
    }

    protected override void OnLoad(EventArgs e)
    {
        base.OnLoad(e);
        LoadAsync().Wait(); // expect: blocks-on-task
    }

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(10);
        return "loaded";
    }
}
