// Two functions below a handler a key is derived.
// uses: System.Windows.Forms

using System.Security.Cryptography;
using System.Windows.Forms;

public class LoginForm : Form
{
    private readonly Button _enter = new Button();
    private readonly Button _help = new Button();
    private readonly byte[] _salt = new byte[16];

    public LoginForm()
    {
        _enter.Click += OnEnter;
        _help.Click += OnHelp;
    }

    private void OnEnter(object? sender, EventArgs e)
    {
        Text = Matches(_enter.Text) ? "welcome" : "no"; // expect: expensive-call
    }

    private void OnHelp(object? sender, EventArgs e) => Text = Hint(_help.Text);

    private bool Matches(string password) => Key(password)[0] == 1;

    private byte[] Key(string password) => Rfc2898DeriveBytes.Pbkdf2(password, _salt, 500_000, HashAlgorithmName.SHA256, 32);

    private static string Hint(string text) => text.Length > 8 ? "long enough" : "too short";
}
