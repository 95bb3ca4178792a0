// Executing an EF Core query synchronously.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class User
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
}

public class Shop : DbContext
{
    public DbSet<User> Users => Set<User>();
}

public class UserQueries
{
    public async Task<List<User>> AllAsync(Shop shop)
    {
        await Task.Yield();
        return shop.Users.Where(u => u.Id > 3).ToList(); // expect: has-counterpart
    }

    public async Task<User> OneAsync(Shop shop, int id)
    {
        await Task.Yield();
        return shop.Users.First(u => u.Id == id); // expect: has-counterpart
    }

    public async Task<List<User>> AllWellAsync(Shop shop) => await shop.Users.Where(u => u.Id > 3).ToListAsync();
}
