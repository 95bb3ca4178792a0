// The same without nullable annotations: the compiler says nothing.

#nullable disable
public class OldPlugin
{
    private OldPlugin _child;

    public async Task<int> CountAsync()
    {
        return 1 + await _child?.CountAsync(); // expect: awaits-null
    }

    public async Task<int> CountWellAsync() => _child == null ? 0 : await _child.CountWellAsync();

    public void Attach(OldPlugin child) => _child = child;
}
