using System.Threading.Tasks;

namespace AsyncAnalyzers.Responsiveness.Before;

/// <summary>Draws a picture by a loop that ASYNC301 reports.</summary>
internal sealed class Painter
{
    private const int Width = 2000;
    private const int Height = 1500;

    private readonly int[] _pixels = new int[Width * Height];

    public async Task<int> PaintAsync(int seed)
    {
        await Task.Yield();
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var value = seed;
                for (var round = 0; round < 20; round++)
                    value = (value * 31) ^ (x * y);
                _pixels[(y * Width) + x] = value;
            }
        }

        return _pixels[seed];
    }
}
