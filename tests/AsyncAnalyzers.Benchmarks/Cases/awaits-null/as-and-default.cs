// as and default may be null, too.

#nullable disable
public class Casts
{
    public async Task RunAsync(object item)
    {
        await (item as Task); // expect: awaits-null
    }

    public async Task RunWellAsync(object item)
    {
        if (item is Task task)
            await task;
    }
}
