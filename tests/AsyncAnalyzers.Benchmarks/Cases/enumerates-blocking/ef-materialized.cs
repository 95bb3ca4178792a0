// A list that was loaded before is in memory.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Row
{
    public int Value { get; set; }
}

public class Table : DbContext
{
    public DbSet<Row> Rows => Set<Row>();
}

public class Adder
{
    public async Task<int> SumAsync(Table table)
    {
        var rows = await table.Rows.ToListAsync();
        var sum = 0;
        foreach (var row in rows.Where(r => r.Value > 0))
            sum += row.Value;
        return sum;
    }
}
