// Every pixel of an image of unknown size.

public class Inverter
{
    public async Task InvertAsync(byte[] pixels, int width, int height)
    {
        await Task.Yield();
        for (var y = 0; y < height; y++) // expect: cpu-bound-loop
        {
            for (var x = 0; x < width; x++)
                pixels[(y * width) + x] = (byte)(255 - pixels[(y * width) + x]);
        }
    }

    public async Task InvertOffLoopAsync(byte[] pixels, int width, int height) => await Task.Run(() => Invert(pixels, width, height));

    public void Invert(byte[] pixels, int width, int height)
    {
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                pixels[(y * width) + x] = (byte)(255 - pixels[(y * width) + x]);
        }
    }
}
