using System.Text.Json;

namespace Invoices;

public sealed record Invoice(int Number, string Customer, decimal Total);

public sealed class InvoiceStore
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Dictionary<int, Invoice> _invoices = new();

    public Invoice? Find(int number) => _invoices.GetValueOrDefault(number);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _gate.Wait(cancellationToken); // expect: ASYNC102
        try
        {
            using var file = File.OpenRead("invoices.json");
            var invoices = await JsonSerializer.DeserializeAsync<Invoice[]>(file, cancellationToken: cancellationToken);
            _invoices = (invoices ?? []).ToDictionary(invoice => invoice.Number);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task SaveAsync()
    {
        await _gate.WaitAsync();
        try
        {
            var lines = _invoices.Values.Select(invoice => $"{invoice.Number};{invoice.Customer};{invoice.Total}");
            File.WriteAllLines("invoices.csv", lines); // expect: ASYNC102
        }
        finally
        {
            _gate.Release();
        }
    }
}
