// A request that computes.
// uses: web

using Microsoft.AspNetCore.Mvc;

public class PrimesController : ControllerBase
{
    [HttpGet]
    public IActionResult Count()
    {
        var found = 0;
        for (var i = 2; i < 20_000; i++) // expect: cpu-bound-loop
        {
            var isPrime = true;
            for (var j = 2; j < 5_000; j++)
                isPrime &= j >= i || i % j != 0;
            if (isPrime)
                found++;
        }

        return Ok(found);
    }

    [HttpGet("few")]
    public IActionResult Few()
    {
        var sum = 0;
        for (var i = 0; i < 100; i++)
            sum += i;
        return Ok(sum);
    }
}
