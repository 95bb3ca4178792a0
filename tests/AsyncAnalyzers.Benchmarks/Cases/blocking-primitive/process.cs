// Waiting for a process to end.

using System.Diagnostics;

public class Git
{
    public async Task<int> RunAsync(Process process)
    {
        await Task.Yield();
        process.WaitForExit(); // expect: blocking-primitive, has-counterpart
        return process.ExitCode;
    }

    public async Task<int> RunWellAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
