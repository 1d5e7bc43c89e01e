using System.Net;
using System.Net.Sockets;

namespace Catalyst.Previews;

/// <summary>Connections with applications of this machine.</summary>
public static class PreviewConnection
{
    /// <summary>Applications listen on 127.0.0.1, on ::1 or on both; nothing else is ever tried.</summary>
    /// <exception cref="SocketException">Nothing listens on the port.</exception>
    public static async ValueTask<Stream> OpenAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        }
        catch (SocketException) when (Socket.OSSupportsIPv6)
        {
            return await ConnectAsync(IPAddress.IPv6Loopback, port, cancellationToken);
        }
    }

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
