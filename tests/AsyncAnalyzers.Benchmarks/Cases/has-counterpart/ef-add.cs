// EF Core's own documentation asks for Add (dotnet/roslyn-analyzers#6684, microsoft/vs-threading#1480).
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Item
{
    public int Id { get; set; }
}

public class Store : DbContext
{
    public DbSet<Item> Items => Set<Item>();
}

public class ItemWriter
{
    public async Task AddAsync(Store store, Item item)
    {
        store.Items.Add(item);
        store.Items.AddRange(item, new Item());
        store.Add(item);
        await store.SaveChangesAsync();
    }

    public async Task AddAndBlockAsync(Store store, Item item)
    {
        await Task.Yield();
        store.Items.Add(item);
        store.SaveChanges(); // expect: has-counterpart
    }
}
