using System.Net.Http.Json;

namespace Shop.Api;

public sealed record PaymentState(int OrderId, string State);

/// <summary>Talks to the payment provider, which needs a moment after each order.</summary>
public sealed class PaymentClient(HttpClient http, ILogger<PaymentClient> logger)
{
    public async Task<bool> IsPaidAsync(int orderId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var response = await http.GetAsync($"https://payments.example/orders/{orderId}", cancellationToken);
            if (response.IsSuccessStatusCode)
                return response.Content.ReadFromJsonAsync<PaymentState>(cancellationToken).Result?.State == "paid";

            logger.LogWarning("Payment state of {Order} is not there yet", orderId);
            Thread.Sleep(attempt * 500);
        }

        return false;
    }
}
