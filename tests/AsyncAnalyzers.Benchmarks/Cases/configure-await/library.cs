// A library that wants ConfigureAwait(false) everywhere.

public class Library
{
    public async Task<string> ReadAsync(string path)
    {
        await Task.Delay(1); // expect: configure-await
        return await File.ReadAllTextAsync(path).ConfigureAwait(false);
    }
}
