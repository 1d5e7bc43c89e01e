using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Catalyst.Testing;

/// <summary>Ports of the loopback interface for servers that must be told theirs.</summary>
public static class FreePort
{
    /// <summary>
    /// Below all that systems hand out by themselves, so that no connection and no other server gets one of these by chance.
    /// </summary>
    private const int First = 15_000;

    private const int AfterLast = 30_000;

    private static readonly ConcurrentDictionary<int, bool> Found = new();

    /// <summary>A port that nobody listens on now, and another one each time.</summary>
    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, AfterLast);
            if (!Found.ContainsKey(port) && IsFree(IPAddress.Loopback, port) && IsFree(IPAddress.IPv6Loopback, port)
                && Found.TryAdd(port, true))
            {
                return port;
            }
        }
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException failure)
        {
            // Not every machine has both addresses.
            return failure.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported;
        }
    }
}
