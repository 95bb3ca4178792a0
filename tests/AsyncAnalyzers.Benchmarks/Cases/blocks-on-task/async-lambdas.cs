// Async lambdas, anonymous methods and local functions are async bodies.

public class Bodies
{
    public void Run(Task<int> number)
    {
        Func<Task<int>> lambda = async () =>
        {
            await Task.Yield();
            return number.Result; // expect: blocks-on-task
        };
        Func<Task<int>> anonymous = async delegate
        {
            await Task.Yield();
            return number.Result; // expect: blocks-on-task
        };
        Console.WriteLine(lambda == anonymous || LocalAsync == lambda);

        async Task<int> LocalAsync()
        {
            await Task.Yield();
            return number.Result; // expect: blocks-on-task
        }
    }
}
