// Every pixel of every picture of a list.

public class Gallery
{
    public async Task InvertAllAsync(List<byte[]> pictures, int width, int height)
    {
        await Task.Yield();
        foreach (var pixels in pictures) // expect: cpu-bound-loop
        {
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                    pixels[(y * width) + x] = (byte)(255 - pixels[(y * width) + x]);
            }
        }
    }

    public async Task InvertOneByOneAsync(List<byte[]> pictures, int width, int height)
    {
        foreach (var pixels in pictures)
            await Task.Run(() => Invert(pixels, width, height));
    }

    public void Invert(byte[] pixels, int width, int height)
    {
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                pixels[(y * width) + x] = (byte)(255 - pixels[(y * width) + x]);
        }
    }
}
