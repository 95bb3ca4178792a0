namespace Shop.Data;

public sealed class Product
{
    public int Id { get; set; }

    public required string Sku { get; set; }

    public required string Name { get; set; }

    public decimal Price { get; set; }

    public int Stock { get; set; }
}

public sealed class Order
{
    public int Id { get; set; }

    public required string Customer { get; set; }

    public DateTime PlacedAt { get; set; }

    public bool Paid { get; set; }

    public List<OrderLine> Lines { get; } = [];

    public decimal Total => Lines.Sum(line => line.Quantity * line.UnitPrice);
}

public sealed class OrderLine
{
    public int Id { get; set; }

    public required string Sku { get; set; }

    public int Quantity { get; set; }

    public decimal UnitPrice { get; set; }
}
