using Microsoft.EntityFrameworkCore;

namespace Library;

public sealed class BookService(LibraryContext db)
{
    public async Task<IReadOnlyList<string>> GetTitlesAsync(string author, CancellationToken cancellationToken)
    {
        var books = await db.Books.Where(book => book.Author.Name == author).OrderBy(book => book.Title).ToListAsync(cancellationToken);
        await LogAsync($"{books.Count} books by {author}", cancellationToken);

        // In memory: nothing to wait for.
        return books.Select(book => book.Title).ToList();
    }

    public async Task<IReadOnlyList<Book>> GetAllAsync(CancellationToken cancellationToken)
    {
        await LogAsync("all books", cancellationToken);
        return [.. await db.Books.ToListAsync(cancellationToken)];
    }

    public async Task<Book?> FindAsync(int id)
    {
        await LogAsync($"book {id}", CancellationToken.None);
        return await db.Books.FindAsync(id);
    }

    public async Task<bool> LendAsync(int id, CancellationToken cancellationToken)
    {
        var book = await db.Books.Include(b => b.Loans).FirstOrDefaultAsync(b => b.Id == id, cancellationToken);
        if (book is null || book.Loans.Any(loan => !loan.Returned))
            return false;

        var loan = new Loan { Due = DateOnly.FromDateTime(DateTime.Today.AddDays(28)) };
        book.Loans.Add(loan);
        db.Loans.Add(loan);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<int> CountOverdueAsync(DateOnly today)
    {
        var overdue = 0;
        await foreach (var loan in db.Loans.Where(loan => !loan.Returned).AsAsyncEnumerable())
        {
            if (loan.Due < today)
                overdue++;
        }

        await LogAsync($"{overdue} overdue", CancellationToken.None);
        return overdue + await db.Loans.CountAsync(loan => loan.Returned && loan.Due == today);
    }

    private static Task LogAsync(string text, CancellationToken cancellationToken) =>
        File.AppendAllTextAsync("library.log", text, cancellationToken);
}
