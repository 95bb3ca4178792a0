// Nor to one that cannot be called from here.

public class Vault
{
    public string Open() => File.ReadAllText("vault");

    private async Task<string> OpenAsync() => await File.ReadAllTextAsync("vault");

    public Task<string> BothAsync() => OpenAsync();
}

public class Visitor
{
    public async Task<string> UseAsync(Vault vault)
    {
        await Task.Yield();
        return vault.Open(); // maybe: blocks-further-down
    }
}
