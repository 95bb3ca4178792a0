using Microsoft.EntityFrameworkCore;

namespace Library;

public sealed class Book
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public Author Author { get; set; } = null!;

    public List<Loan> Loans { get; } = [];
}

public sealed class Author
{
    public int Id { get; set; }

    public string Name { get; set; } = "";
}

public sealed class Loan
{
    public int Id { get; set; }

    public DateOnly Due { get; set; }

    public bool Returned { get; set; }
}

public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();

    public DbSet<Loan> Loans => Set<Loan>();
}
