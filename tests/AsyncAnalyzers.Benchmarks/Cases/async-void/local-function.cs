// An async void local function.

public class Local
{
    public void Run()
    {
        Start();

        async void Start() // expect: async-void
        {
            await Task.Delay(1);
        }
    }
}
