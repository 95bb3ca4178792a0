using Microsoft.EntityFrameworkCore;

namespace Shop.Data;

public sealed class OrderRepository(ShopContext db)
{
    public async Task<Order?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Orders.Include(order => order.Lines).FirstOrDefaultAsync(order => order.Id == id, cancellationToken);

    public async Task<Order> PlaceAsync(Order order, CancellationToken cancellationToken)
    {
        foreach (var line in order.Lines)
        {
            var product = db.Products.Single(p => p.Sku == line.Sku);
            line.UnitPrice = product.Price;
            product.Stock -= line.Quantity;
        }

        order.PlacedAt = DateTime.UtcNow;
        db.Orders.Add(order);
        await db.SaveChangesAsync(cancellationToken);
        return order;
    }

    public async Task MarkAsPaidAsync(int id, CancellationToken cancellationToken)
    {
        var order = await db.Orders.SingleAsync(o => o.Id == id, cancellationToken);
        order.Paid = true;
        db.SaveChanges();
    }

    public async Task<List<Order>> GetUnpaidAsync(DateTime before, CancellationToken cancellationToken)
    {
        var unpaid = new List<Order>();
        foreach (var order in db.Orders.Include(o => o.Lines).Where(o => !o.Paid))
        {
            if (order.PlacedAt < before)
                unpaid.Add(order);
        }

        await LogAsync($"{unpaid.Count} unpaid orders", cancellationToken);
        return unpaid;
    }

    private static Task LogAsync(string text, CancellationToken cancellationToken) =>
        File.AppendAllTextAsync("orders.log", text + Environment.NewLine, cancellationToken);
}
