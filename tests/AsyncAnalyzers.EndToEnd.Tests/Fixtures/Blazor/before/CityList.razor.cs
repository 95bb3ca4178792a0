using Microsoft.AspNetCore.Components;

namespace Forecasts;

public sealed partial class CityList : ComponentBase
{
    private List<string> _cities = [];
    private Forecast? _selected;

    [Inject]
    private ForecastService Forecasts { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _cities = Forecasts.GetCitiesAsync().Result; // expect: ASYNC101
        await base.OnInitializedAsync();
    }

    private async Task SelectAsync(string city)
    {
        _selected = await Forecasts.GetAsync(city);
        Forecasts.RememberAsync(city).GetAwaiter().GetResult(); // expect: ASYNC101
    }
}
