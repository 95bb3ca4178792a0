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
    public ActionResult<decimal> GetTotal(int number, string currency)
    {
        if (_store.Find(number) is not { } invoice)
            return NotFound();

        return invoice.Total * _rates.GetRateAsync(currency).Result; // expect: ASYNC101
    }

    [HttpPost("save")]
    public IActionResult Save()
    {
        _store.SaveAsync().GetAwaiter().GetResult(); // expect: ASYNC101
        return NoContent();
    }

    [HttpPost("reload")]
    public async Task<IActionResult> Reload(CancellationToken cancellationToken)
    {
        _store.LoadAsync(cancellationToken).Wait(cancellationToken); // expect: ASYNC101
        await _store.SaveAsync();
        return NoContent();
    }

    [HttpGet("export")]
    public IActionResult Export()
    {
        var bytes = System.IO.File.ReadAllBytes("invoices.csv"); // expect: ASYNC110
        return File(bytes, "text/csv");
    }

    [HttpPost("refresh")]
    public IActionResult Refresh()
    {
        Thread.Sleep(100); // expect: ASYNC103
        var bytes = System.IO.File.ReadAllBytes("invoices.csv"); // expect: ASYNC110
        return File(bytes, "text/csv");
    }

    [HttpPost("rate")]
    public ActionResult<string> Rate()
    {
        var rate = _rates.GetRateAsync("EUR").Result; // expect: ASYNC101
        return rate + System.IO.File.ReadAllText("invoices.csv"); // expect: ASYNC110
    }
}
