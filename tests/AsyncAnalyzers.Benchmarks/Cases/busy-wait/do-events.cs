// Pumping messages by hand.
// uses: System.Windows.Forms

using System.Windows.Forms;

public class OldForm : Form
{
    private bool _finished;
    private readonly Button _run = new Button();

    public OldForm() => _run.Click += OnRun;

    private void OnRun(object? sender, EventArgs e)
    {
        while (!_finished) // also: busy-wait
            Application.DoEvents(); // expect: busy-wait
    }

    public void Finish() => _finished = true;
}
