// default is null for a task, and fine for a ValueTask.

public class Defaults2
{
    public Task RunAsync() => default!; // expect: null-task

    public ValueTask RunValueAsync() => default;

    public ValueTask<int> CountAsync() => default;
}
