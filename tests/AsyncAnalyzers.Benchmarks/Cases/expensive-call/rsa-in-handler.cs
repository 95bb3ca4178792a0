// Making an RSA key on the event loop.
// uses: System.Windows.Forms

using System.Security.Cryptography;
using System.Windows.Forms;

public class KeyForm : Form
{
    private readonly Button _make = new Button();

    public KeyForm() => _make.Click += OnMake;

    private void OnMake(object? sender, EventArgs e)
    {
        Text = RSA.Create(4096).ExportRSAPublicKeyPem(); // expect: expensive-call
    }
}
