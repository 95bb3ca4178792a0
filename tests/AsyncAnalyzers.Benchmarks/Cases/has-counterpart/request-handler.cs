// A synchronous action that could be asynchronous: one report is enough.
// uses: web Microsoft.EntityFrameworkCore

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

public class Product
{
    public int Id { get; set; }
}

public class Catalog : DbContext
{
    public DbSet<Product> Products => Set<Product>();
}

[Route("products")]
public class ProductsController : ControllerBase
{
    private readonly Catalog _catalog;

    public ProductsController(Catalog catalog) => _catalog = catalog;

    [HttpGet]
    public List<Product> All() => _catalog.Products.ToList(); // expect: has-counterpart

    [HttpGet("well")]
    public async Task<List<Product>> AllWell() => await _catalog.Products.ToListAsync(); // maybe: token-not-forwarded
}
