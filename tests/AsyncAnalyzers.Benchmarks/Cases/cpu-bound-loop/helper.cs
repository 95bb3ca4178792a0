// The loop lies in a helper.

public class Simulation
{
    public async Task<double> RunAsync()
    {
        await Task.Yield();
        return Simulate(); // expect: cpu-bound-loop
    }

    public double Run() => Simulate();

    private static double Simulate()
    {
        var value = 1.0;
        for (var i = 0; i < 50_000_000; i++)
            value = value * 0.999 + i;
        return value;
    }
}
