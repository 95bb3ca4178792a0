using Ledger.App;
using Ledger.Data;
using Ledger.Domain;

IAccountStore store = args is [var address]
    ? new CachedAccountStore(new HttpAccountStore(new HttpClient { BaseAddress = new Uri(address) }))
    : new AccountsInMemory();
store.Save(new Account(1, 100));
store.Save(new Account(2, 0));
Console.WriteLine(new Transfers(store).Move(1, 2, 30) ? "moved" : "refused");
