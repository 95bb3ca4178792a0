using Ledger.Domain;

namespace Ledger.Data;

public sealed class CachedAccountStore : IAccountStore
{
    private readonly IAccountStore _inner;
    private readonly Dictionary<int, Account> _known = new();

    public CachedAccountStore(IAccountStore inner) => _inner = inner;

    public Account? Find(int id)
    {
        if (_known.TryGetValue(id, out var account))
            return account;
        return _inner.Find(id);
    }

    public void Save(Account account)
    {
        _inner.Save(account);
        _known[account.Id] = account;
    }
}
