// A team's own awaitable has a blocking GetResult, too (microsoft/vs-threading#774).

using System.Runtime.CompilerServices;

public readonly struct Ticket
{
    private readonly Task<int> _task;

    public Ticket(Task<int> task) => _task = task;

    public TaskAwaiter<int> GetAwaiter() => _task.GetAwaiter();
}

public class Desk
{
    public async Task<int> WrongAsync(Ticket ticket)
    {
        await Task.Yield();
        return ticket.GetAwaiter().GetResult(); // expect: blocks-on-task
    }

    public async Task<int> RightAsync(Ticket ticket) => await ticket;
}
