// A pattern that takes exponential time for some texts, over what a user has typed.
// uses: System.Windows.Forms

using System.Text.RegularExpressions;
using System.Windows.Forms;

public class SearchForm : Form
{
    private readonly Button _find = new Button();

    public SearchForm() => _find.Click += OnFind;

    private void OnFind(object? sender, EventArgs e)
    {
        var isList = Regex.IsMatch(_find.Text, "^(([a-z]+)+,?)+$"); // expect: expensive-call
        var isWord = Regex.IsMatch(_find.Text, "^[a-z]+$");
        Text = isList ? "list" : isWord ? "word" : "";
    }
}
