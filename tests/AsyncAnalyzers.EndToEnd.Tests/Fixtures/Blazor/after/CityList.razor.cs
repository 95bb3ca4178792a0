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
        _cities = await Forecasts.GetCitiesAsync();
        await base.OnInitializedAsync();
    }

    private async Task SelectAsync(string city)
    {
        _selected = await Forecasts.GetAsync(city);
        await Forecasts.RememberAsync(city);
    }
}
