// The started task is awaited on one path only.

public class Checkout
{
    public async Task<bool> PayAsync(int amount)
    {
        var reservation = ReserveAsync(amount); // expect: lost-on-path
        if (amount > 100)
            return false;

        await reservation;
        return true;
    }

    public async Task<bool> PayWellAsync(int amount)
    {
        if (amount > 100)
            return false;

        var reservation = ReserveAsync(amount);
        await reservation;
        return true;
    }

    private static async Task ReserveAsync(int amount) => await Task.Delay(amount);
}
