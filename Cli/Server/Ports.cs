using System.Net;
using System.Net.Sockets;

namespace Catalyst.Cli.Server;

/// <summary>Which loopback ports are free.</summary>
internal static class Ports
{
    public static bool IsFree(int port)
    {
        foreach (var address in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            try
            {
                using var listener = new TcpListener(address, port);
                listener.Start();
            }
            catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse
                or SocketError.AccessDenied)
            {
                return false;
            }
            catch (SocketException)
            {
                // This machine does not have that address family.
            }
        }

        return true;
    }

    /// <summary>The first free port from <paramref name="from"/> upwards.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public static int NextFree(int from)
    {
        for (var port = from; port <= 65535; port++)
        {
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new CliException($"No port above {from} is free.");
    }
}
