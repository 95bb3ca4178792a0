using System.Net.Http.Json;
using Ledger.Domain;

namespace Ledger.Data;

public sealed class HttpAccountStore : IAccountStore
{
    private readonly HttpClient _client;

    public HttpAccountStore(HttpClient client) => _client = client;

    public Account? Find(int id)
    {
        return _client.GetFromJsonAsync<Account>($"accounts/{id}").Result;
    }

    public void Save(Account account) => _client.PutAsJsonAsync($"accounts/{account.Id}", account).Wait();
}
