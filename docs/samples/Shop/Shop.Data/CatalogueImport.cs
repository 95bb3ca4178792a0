using Microsoft.EntityFrameworkCore;

namespace Shop.Data;

/// <summary>Imports the supplier's price list: <c>sku;name;price;stock</c>, one product a line.</summary>
public sealed class CatalogueImport(ShopContext db)
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public async Task<int> ImportAsync(string path, CancellationToken cancellationToken)
    {
        _oneAtATime.Wait();
        try
        {
            using var reader = File.OpenText(path);
            var imported = 0;
            while (reader.ReadLine() is { } line)
            {
                await UpsertAsync(line.Split(';'), cancellationToken);
                imported++;
            }

            await db.SaveChangesAsync(cancellationToken);
            return imported;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Keeps a copy of what was imported, for the accountants.</summary>
    public async Task ArchiveAsync(string path, CancellationToken cancellationToken)
    {
        using (var source = File.OpenRead(path))
        using (var target = File.Create(path + ".bak"))
        {
            await source.CopyToAsync(target, cancellationToken);
        }

        File.WriteAllText(path + ".imported", DateTime.UtcNow.ToString("O"));
    }

    private async Task UpsertAsync(string[] fields, CancellationToken cancellationToken)
    {
        var sku = fields[0];
        var product = await db.Products.FirstOrDefaultAsync(p => p.Sku == sku, cancellationToken);
        if (product is null)
        {
            product = new Product { Sku = sku, Name = fields[1] };
            db.Products.Add(product);
        }

        product.Price = decimal.Parse(fields[2]);
        product.Stock = int.Parse(fields[3]);
    }
}
