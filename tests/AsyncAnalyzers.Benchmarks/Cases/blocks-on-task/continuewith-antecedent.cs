// The antecedent of ContinueWith is complete (microsoft/vs-threading#217, SonarSource/sonar-dotnet#2794).

public class Chain
{
    public Task<int> LengthAsync(Task<string> text)
        => text.ContinueWith(done => done.Result.Length, TaskScheduler.Default);

    public Task<int> OtherAsync(Task<string> text, Task<string> other)
        => text.ContinueWith(done => done.Result.Length + other.Result.Length, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default); // maybe: blocks-on-task
}
