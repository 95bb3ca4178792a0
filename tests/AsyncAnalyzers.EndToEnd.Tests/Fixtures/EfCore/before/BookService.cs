using Microsoft.EntityFrameworkCore;

namespace Library;

public sealed class BookService(LibraryContext db)
{
    public async Task<IReadOnlyList<string>> GetTitlesAsync(string author, CancellationToken cancellationToken)
    {
        var books = db.Books.Where(book => book.Author.Name == author).OrderBy(book => book.Title).ToList(); // expect: ASYNC102
        await LogAsync($"{books.Count} books by {author}", cancellationToken);

        // In memory: nothing to wait for.
        return books.Select(book => book.Title).ToList();
    }

    public async Task<IReadOnlyList<Book>> GetAllAsync(CancellationToken cancellationToken)
    {
        await LogAsync("all books", cancellationToken);
        return [.. db.Books]; // expect: ASYNC108
    }

    public async Task<Book?> FindAsync(int id)
    {
        await LogAsync($"book {id}", CancellationToken.None);
        return db.Books.Find(id); // expect: ASYNC102
    }

    public async Task<bool> LendAsync(int id, CancellationToken cancellationToken)
    {
        var book = await db.Books.Include(b => b.Loans).FirstOrDefaultAsync(b => b.Id == id, cancellationToken);
        if (book is null || book.Loans.Any(loan => !loan.Returned))
            return false;

        var loan = new Loan { Due = DateOnly.FromDateTime(DateTime.Today.AddDays(28)) };
        book.Loans.Add(loan);
        db.Loans.Add(loan);
        db.SaveChanges(); // expect: ASYNC102
        return true;
    }

    public async Task<int> CountOverdueAsync(DateOnly today)
    {
        var overdue = 0;
        foreach (var loan in db.Loans.Where(loan => !loan.Returned)) // expect: ASYNC108
        {
            if (loan.Due < today)
                overdue++;
        }

        await LogAsync($"{overdue} overdue", CancellationToken.None);
        return overdue + db.Loans.Count(loan => loan.Returned && loan.Due == today); // expect: ASYNC102
    }

    private static Task LogAsync(string text, CancellationToken cancellationToken) =>
        File.AppendAllTextAsync("library.log", text, cancellationToken);
}
