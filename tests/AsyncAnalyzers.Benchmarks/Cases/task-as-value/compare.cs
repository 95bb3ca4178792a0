// A task compared with a value is never equal.

public class Compare
{
    public bool IsSame(object expected)
    {
        return expected.Equals(CountAsync()); // expect: task-as-value
    }

    public bool IsSameTask(Task one, Task other) => one == other || ReferenceEquals(one, other);

    public bool IsMissing(Task? task) => task == null;

    private static async Task<int> CountAsync()
    {
        await Task.Delay(1);
        return 1;
    }
}
