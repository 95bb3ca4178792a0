// A query that somebody else has made, in a project that uses EF Core.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Pages
{
    public async Task<(int Total, List<string> Names)> PageAsync(IQueryable<string> names, int page)
    {
        await Task.Yield();
        var total = names.Count(); // expect: has-counterpart
        var found = await names.Skip(page * 10).Take(10).ToListAsync();
        return (total, found);
    }

    public async Task<int> WellAsync(IQueryable<string> names) => await names.CountAsync();

    public int Sync(IQueryable<string> names) => names.Count();
}
