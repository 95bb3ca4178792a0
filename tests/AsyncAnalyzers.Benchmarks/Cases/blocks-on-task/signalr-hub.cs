// A hub's method is called by the framework, which awaits it.
// uses: web

using Microsoft.AspNetCore.SignalR;

public class ChatHub : Hub
{
    public string History(int room)
    {
        return LoadAsync(room).Result; // expect: blocks-on-task
    }

    public async Task<string> HistoryWell(int room) => await LoadAsync(room);

    private static async Task<string> LoadAsync(int room)
    {
        await Task.Delay(room);
        return "history";
    }
}
