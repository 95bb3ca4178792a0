using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Shop.Office;

/// <summary>How much stock the next month may need: many months are tried, and the clerk waits with a page that answers nothing.</summary>
public sealed class Forecast : ComponentBase
{
    private const int Months = 200_000;
    private const int Days = 30;

    private readonly int[] _sold = new int[Days];
    private int _most;

    protected override async Task OnInitializedAsync()
    {
        await Task.Yield();
        var random = new Random(1);
        for (var month = 0; month < Months; month++)
        {
            var sum = 0;
            for (var day = 0; day < Days; day++)
                sum += _sold[day] + random.Next(10);
            _most = Math.Max(_most, sum);
        }
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"At most {_most} pieces");
}
