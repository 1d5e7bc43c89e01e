using System.Net;
using System.Net.Sockets;

namespace Catalyst.Previews;

/// <summary>Which ports are really free.</summary>
public static class PreviewPorts
{
    /// <summary>Whether nothing listens on <paramref name="port"/> on either loopback address.</summary>
    public static bool IsFree(int port) => IsFree(IPAddress.Loopback, port) && IsFree(IPAddress.IPv6Loopback, port);

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException exception)
        {
            // A machine without IPv6 has no such address to be taken.
            return exception.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported;
        }
    }
}
