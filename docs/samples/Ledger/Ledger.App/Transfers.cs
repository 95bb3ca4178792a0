using Ledger.Domain;

namespace Ledger.App;

public sealed class Transfers
{
    private readonly IAccountStore _store;

    public Transfers(IAccountStore store) => _store = store;

    public bool Move(int from, int to, decimal amount)
    {
        if (_store.Find(from) is not { } payer || _store.Find(to) is not { } payee || payer.Balance < amount)
            return false;

        _store.Save(payer with { Balance = payer.Balance - amount });
        _store.Save(payee with { Balance = payee.Balance + amount });
        return true;
    }
}
