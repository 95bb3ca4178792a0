// Functions that call each other and never block.

public class Tree
{
    public List<Tree> Children { get; } = new List<Tree>();

    public async Task<int> DepthAsync()
    {
        await Task.Yield();
        return Depth();
    }

    private int Depth() => Children.Count == 0 ? 1 : 1 + Deepest();

    private int Deepest() => Children.Max(child => child.Depth());
}
