using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Shop.Data;

namespace Shop.Api;

[ApiController]
[Route("orders")]
public sealed class OrdersController(OrderRepository orders, PaymentClient payments, ShopContext db) : ControllerBase
{
    [HttpGet("{id:int}")]
    public async Task<ActionResult<Order>> Get(int id, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(id, cancellationToken);
        return order is null ? NotFound() : order;
    }

    [HttpPost]
    public IActionResult Place(Order order)
    {
        var placed = orders.PlaceAsync(order, HttpContext.RequestAborted).Result;
        return CreatedAtAction(nameof(Get), new { id = placed.Id }, placed);
    }

    [HttpPost("{id:int}/payment")]
    public async Task<IActionResult> ConfirmPayment(int id, CancellationToken cancellationToken)
    {
        if (!await payments.IsPaidAsync(id, cancellationToken))
            return Conflict();

        orders.MarkAsPaidAsync(id, cancellationToken).GetAwaiter().GetResult();
        return NoContent();
    }

    [HttpGet("customers/{customer}")]
    public ActionResult<IReadOnlyList<Order>> GetByCustomer(string customer)
    {
        var found = db.Orders.Include(order => order.Lines).Where(order => order.Customer == customer).ToList();
        return found.Count == 0 ? NotFound() : Ok(found);
    }
}
