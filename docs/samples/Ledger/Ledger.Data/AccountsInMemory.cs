using Ledger.Domain;

namespace Ledger.Data;

/// <summary>For a trial run.</summary>
public sealed class AccountsInMemory : IAccountStore
{
    private readonly Dictionary<int, Account> _accounts = new();

    public Account? Find(int id) => _accounts.GetValueOrDefault(id);

    public void Save(Account account) => _accounts[account.Id] = account;
}
