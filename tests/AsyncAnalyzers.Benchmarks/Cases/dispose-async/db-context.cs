// A context of EF Core.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Maintenance
{
    public async Task RunAsync()
    {
        using var context = new DbContext(); // expect: dispose-async
        await context.SaveChangesAsync();
    }

    public async Task RunWellAsync()
    {
        await using var context = new DbContext();
        await context.SaveChangesAsync();
    }
}
