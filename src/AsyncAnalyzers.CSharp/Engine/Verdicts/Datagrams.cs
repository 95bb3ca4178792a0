using System.Linq;
using AsyncAnalyzers.CSharp.Engine.Counterparts;
using AsyncAnalyzers.CSharp.Engine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncAnalyzers.CSharp.Engine.Verdicts;

/// <summary>Sockets for datagrams have nobody to connect to: <c>Connect</c> notes where they are sent.</summary>
internal static class Datagrams
{
    private const int Dgram = 2;

    /// <summary>Whether the call gives an address to such a socket; the name of a host would have to be looked up.</summary>
    public static bool AreAddressed(IInvocationOperation call, KnownTypes types) =>
        call is { TargetMethod.Name: "Connect", Instance: { } instance, Arguments: { Length: > 0 } arguments }
        && types.Is(call.TargetMethod.ContainingType, "System.Net.Sockets.Socket")
        && arguments[0].Parameter?.Type.SpecialType != SpecialType.System_String
        && instance.Unwrap() is ILocalReferenceOperation socket
        && LocalValues.Of(socket).ToList() is { Count: > 0 } values
        && values.All(value => value.Unwrap() is IObjectCreationOperation creation && creation.Arguments.Any(argument => IsDatagram(argument.Value)));

    private static bool IsDatagram(IOperation value) =>
        value is { Type.Name: "SocketType", ConstantValue: { HasValue: true, Value: Dgram } };
}
