// Operators over a list are LINQ to objects even where EF Core is at hand.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Sorter
{
    public async Task<int> SumAsync(DbContext context, List<int> numbers)
    {
        await context.SaveChangesAsync();
        var query = numbers.AsQueryable().Where(n => n > 3);
        return query.ToList().Count + numbers.First() + numbers.Count(n => n > 4);
    }
}
