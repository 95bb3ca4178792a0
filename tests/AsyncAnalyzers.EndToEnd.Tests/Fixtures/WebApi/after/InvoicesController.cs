using Microsoft.AspNetCore.Mvc;

namespace Invoices;

[ApiController]
[Route("invoices")]
public sealed class InvoicesController : ControllerBase
{
    private readonly InvoiceStore _store;
    private readonly RateClient _rates;

    public InvoicesController(InvoiceStore store, RateClient rates)
    {
        _store = store;
        _rates = rates;
    }

    [HttpGet("{number:int}")]
    public ActionResult<Invoice> Get(int number)
    {
        return _store.Find(number) is { } invoice ? invoice : NotFound();
    }

    [HttpGet("{number:int}/total")]
    public async Task<ActionResult<decimal>> GetTotal(int number, string currency)
    {
        if (_store.Find(number) is not { } invoice)
            return NotFound();

        return invoice.Total * await _rates.GetRateAsync(currency);
    }

    [HttpPost("save")]
    public async Task<IActionResult> Save()
    {
        await _store.SaveAsync();
        return NoContent();
    }

    [HttpPost("reload")]
    public async Task<IActionResult> Reload(CancellationToken cancellationToken)
    {
        await _store.LoadAsync(cancellationToken).WaitAsync(cancellationToken);
        await _store.SaveAsync();
        return NoContent();
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export()
    {
        var bytes = await System.IO.File.ReadAllBytesAsync("invoices.csv");
        return File(bytes, "text/csv");
    }

    [HttpPost("refresh")]
    public async Task<IActionResult> Refresh()
    {
        await Task.Delay(100);
        var bytes = await System.IO.File.ReadAllBytesAsync("invoices.csv");
        return File(bytes, "text/csv");
    }

    [HttpPost("rate")]
    public async Task<ActionResult<string>> Rate()
    {
        var rate = await _rates.GetRateAsync("EUR");
        return rate + await System.IO.File.ReadAllTextAsync("invoices.csv");
    }
}
