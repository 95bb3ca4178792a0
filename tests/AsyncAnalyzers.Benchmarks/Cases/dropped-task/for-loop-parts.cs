// In the parts of a for loop, and by a setter.

public class Parts
{
    private int _size;

    public int Size
    {
        get => _size;
        set
        {
            _size = value;
            SaveAsync(); // expect: dropped-task
        }
    }

    public async Task ResizeAsync(int size)
    {
        _size = size;
        await SaveAsync();
    }

    private Task SaveAsync() => File.WriteAllTextAsync("size", _size.ToString());
}
