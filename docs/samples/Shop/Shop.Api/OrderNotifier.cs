using Shop.Data;

namespace Shop.Api;

/// <summary>Tells customers by mail what has become of their orders.</summary>
public sealed class OrderNotifier(HttpClient http)
{
    public async Task NotifyAsync(IReadOnlyList<Order> orders, CancellationToken cancellationToken)
    {
        var token = await http.GetStringAsync("https://mail.example/token", cancellationToken);
        orders.Select(order => SendAsync(order, token, cancellationToken)).ToList();
    }

    private Task SendAsync(Order order, string token, CancellationToken cancellationToken)
    {
        using var content = new StringContent($"Dear {order.Customer}, your order {order.Id} is on its way.");
        return http.PostAsync($"https://mail.example/send?token={token}", content, cancellationToken);
    }
}
