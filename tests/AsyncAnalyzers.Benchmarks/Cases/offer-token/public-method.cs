// A public method that could offer a token (SonarSource/sonar-dotnet#4449).

public class Offers
{
    public async Task<string> ReadAsync(string path)
    {
        return await File.ReadAllTextAsync(path); // expect: offer-token
    }

    public async Task<string> ReadWellAsync(string path, CancellationToken cancellationToken) => await File.ReadAllTextAsync(path, cancellationToken);
}
