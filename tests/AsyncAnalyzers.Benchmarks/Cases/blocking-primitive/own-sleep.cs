// A method that is called Sleep and is not the thread's.

public class Robot
{
    public int Energy { get; private set; }

    public void Sleep(int hours) => Energy += hours;

    public void Join(string team) => Console.WriteLine(team);
}

public class Lab
{
    public async Task NightAsync(Robot robot)
    {
        await Task.Yield();
        robot.Sleep(8);
        robot.Join("night shift");
    }
}
