// Parallel.For in a request takes the threads of others.
// uses: web

using Microsoft.AspNetCore.Mvc;

public class ReportsController : ControllerBase
{
    private readonly int[] _sums = new int[100];

    [HttpPost]
    public IActionResult Build()
    {
        Parallel.For(0, 100, i => _sums[i] = i * i); // expect: parallel-blocks
        return Ok(_sums);
    }

    [HttpPost("well")]
    public async Task<IActionResult> BuildWell()
    {
        await Parallel.ForAsync(0, 100, async (i, token) =>
        {
            await Task.Delay(1, token);
            _sums[i] = i;
        });
        return Ok(_sums);
    }
}
