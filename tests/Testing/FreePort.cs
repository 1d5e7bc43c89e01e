using System.Net;
using System.Net.Sockets;

namespace Catalyst.Testing;

/// <summary>Ports of the loopback interface for servers that must be told theirs.</summary>
public static class FreePort
{
    /// <summary>A port that nobody listens on now. Nothing keeps it: whoever needs it takes it at once.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
