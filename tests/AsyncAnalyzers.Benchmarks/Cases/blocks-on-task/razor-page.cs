// A page's handler.
// uses: web

using Microsoft.AspNetCore.Mvc.RazorPages;

public class IndexModel : PageModel
{
    public string Text { get; private set; } = "";

    public void OnGet()
    {
        Text = LoadAsync().GetAwaiter().GetResult(); // expect: blocks-on-task
    }

    public async Task OnPostAsync() => Text = await LoadAsync();

    private static async Task<string> LoadAsync()
    {
        await Task.Delay(1);
        return "text";
    }
}
