// foreach over a query of EF Core waits for the database at each step.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Invoice
{
    public int Amount { get; set; }
}

public class Ledger : DbContext
{
    public DbSet<Invoice> Invoices => Set<Invoice>();
}

public class Sums
{
    public async Task<int> SumAsync(Ledger ledger)
    {
        await Task.Yield();
        var sum = 0;
        foreach (var invoice in ledger.Invoices) // expect: enumerates-blocking
            sum += invoice.Amount;
        return sum;
    }

    public async Task<int> SumWellAsync(Ledger ledger)
    {
        var sum = 0;
        await foreach (var invoice in ledger.Invoices.AsAsyncEnumerable())
            sum += invoice.Amount;
        return sum;
    }
}
