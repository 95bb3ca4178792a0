// nameof reads nothing (SonarSource/sonar-dotnet#2413).

public class Names
{
    public async Task<string> PathAsync(Task<int> task)
    {
        await Task.Yield();
        return nameof(Task<int>.Result) + nameof(task.Wait);
    }
}
