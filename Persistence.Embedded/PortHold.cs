using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Catalyst.Persistence.Embedded;

/// <summary>
/// Keeps the server's port while the server is down. The port is bound without listening: the system then gives it to no connection and to
/// no program that does not insist on it, while the server itself may listen there. Only Linux knows this; elsewhere it is a mere look.
/// </summary>
internal sealed class PortHold : IDisposable
{
    // Away from what systems give to outgoing connections, from common servers, and from the ports of previews.
    private const int First = 20_000;
    private const int Last = 30_000;
    private const int Tries = 200;

    private readonly Socket? _socket;

    private PortHold(int port, Socket? socket)
    {
        Port = port;
        _socket = socket;
    }

    public int Port { get; }

    /// <summary>Null when a program listens there.</summary>
    public static PortHold? TryTake(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsLinux())
            {
                ShareAddress(socket);
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return new PortHold(port, socket);
            }

            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            socket.Listen(1);
            socket.Dispose();
            return new PortHold(port, null);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <summary>Any free port.</summary>
    public static PortHold TakeAny()
    {
        for (var i = 0; i < Tries; i++)
        {
            if (TryTake(Random.Shared.Next(First, Last)) is { } hold)
            {
                return hold;
            }
        }

        throw new EmbeddedPostgresException($"No port from {First} to {Last - 1} is free on the loopback interface for PostgreSQL.");
    }

    /// <inheritdoc/>
    public void Dispose() => _socket?.Dispose();

    // SO_REUSEADDR as the server sets it; what .NET calls ReuseAddress is more than that.
    private static void ShareAddress(Socket socket)
    {
        const int SolSocket = 1;
        const int SoReuseAddress = 2;
        var yes = 1;
        socket.SetRawSocketOption(SolSocket, SoReuseAddress, MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in yes)));
    }
}
