// A context of EF Core bears one operation at a time.
// uses: Microsoft.EntityFrameworkCore

using Microsoft.EntityFrameworkCore;

public class Person
{
    public int Id { get; set; }
}

public class People : DbContext
{
    public DbSet<Person> All => Set<Person>();
}

public class PeopleReader
{
    public async Task<int> CountAsync(People people)
    {
        var one = people.All.CountAsync();
        var two = people.All.Where(p => p.Id > 3).CountAsync(); // expect: shared-across-tasks
        await Task.WhenAll(one, two);
        return await one + await two;
    }

    public async Task<int> CountWellAsync(People people)
    {
        var one = await people.All.CountAsync();
        var two = await people.All.Where(p => p.Id > 3).CountAsync();
        return one + two;
    }
}
