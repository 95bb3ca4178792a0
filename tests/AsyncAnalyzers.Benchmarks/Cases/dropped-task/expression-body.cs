// Dropped by a void method with an expression body.

public class Bell
{
    public void Ring() => RingAsync(); // expect: dropped-task

    public Task RingTwiceAsync() => RingAsync();

    private static Task RingAsync() => Task.Delay(1);
}
