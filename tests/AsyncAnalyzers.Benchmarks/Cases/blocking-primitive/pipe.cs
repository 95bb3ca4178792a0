// Waiting for a client of a pipe.

using System.IO.Pipes;

public class PipeHost
{
    public async Task AcceptAsync(NamedPipeServerStream pipe)
    {
        await Task.Yield();
        pipe.WaitForConnection(); // expect: has-counterpart, blocking-primitive
    }

    public async Task AcceptWellAsync(NamedPipeServerStream pipe) => await pipe.WaitForConnectionAsync();
}
