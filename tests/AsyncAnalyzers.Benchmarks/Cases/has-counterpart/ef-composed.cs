// A query that is composed first and executed later, and Find.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Order
{
    public int Id { get; set; }
}

public class Orders : DbContext
{
    public DbSet<Order> All => Set<Order>();
}

public class OrderQueries
{
    public async Task<bool> AnyAsync(Orders orders, int from)
    {
        await Task.Yield();
        var query = orders.All.AsNoTracking().Where(o => o.Id > from);
        return query.Any(); // expect: has-counterpart
    }

    public async Task<Order?> FindAsync(Orders orders, int id)
    {
        await Task.Yield();
        return orders.All.Find(id); // expect: has-counterpart
    }

    public async Task<int> CountWellAsync(Orders orders) => await orders.All.CountAsync();
}
