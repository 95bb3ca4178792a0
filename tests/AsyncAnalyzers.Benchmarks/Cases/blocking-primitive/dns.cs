// A name look-up waits for the network.

using System.Net;

public class Resolver
{
    public async Task<int> CountAsync(string host)
    {
        await Task.Yield();
        return Dns.GetHostAddresses(host).Length; // expect: has-counterpart, blocking-primitive
    }

    public async Task<int> CountWellAsync(string host) => (await Dns.GetHostAddressesAsync(host)).Length;
}
