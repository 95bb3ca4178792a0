// A synchronous program may compute for as long as it likes.

public static class Batch2
{
    public static long Sum()
    {
        long sum = 0;
        for (var i = 0; i < 2_000_000_000; i++)
            sum += i;
        return sum;
    }
}
