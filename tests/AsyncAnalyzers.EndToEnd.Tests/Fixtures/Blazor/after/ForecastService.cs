namespace Forecasts;

public sealed record Forecast(string City, string Summary);

public sealed class ForecastService
{
    public async Task<Forecast> GetAsync(string city)
    {
        var text = await File.ReadAllTextAsync($"{city}.txt");
        await Task.Delay(100);
        return new Forecast(city, text);
    }

    public async Task<List<string>> GetCitiesAsync()
    {
        await using var file = File.OpenRead("cities.txt");
        using var reader = new StreamReader(file);
        var cities = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
            cities.Add(line);

        return cities;
    }

    public Task RememberAsync(string city) => File.AppendAllTextAsync("last.txt", city);
}
