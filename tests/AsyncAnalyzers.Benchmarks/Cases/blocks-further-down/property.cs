// A property that blocks.

public class Sensor
{
    private readonly ManualResetEventSlim _ready = new ManualResetEventSlim();

    public int Value
    {
        get
        {
            _ready.Wait();
            return 3;
        }
    }
}

public class Monitor2
{
    public async Task<int> ReadAsync(Sensor sensor)
    {
        await Task.Yield();
        return sensor.Value; // expect: blocks-further-down
    }
}
