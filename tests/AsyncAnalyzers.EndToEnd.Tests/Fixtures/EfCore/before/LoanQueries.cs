namespace Library;

public static class LoanQueries
{
    /// <summary>Where the query comes from cannot be seen here: a suggestion, and nothing that a tool should rewrite.</summary>
    public static async Task<List<Loan>> TakeOldestAsync(IQueryable<Loan> loans, int count)
    {
        await Task.Yield();
        return loans.OrderBy(loan => loan.Due).Take(count).ToList(); // expect: ASYNC111
    }

    public static async Task<int> CountAsync(IEnumerable<Loan> loans)
    {
        await Task.Yield();
        return loans.AsQueryable().Count(loan => loan.Returned);
    }
}
