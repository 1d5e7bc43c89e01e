using System.Net;
using System.Net.Sockets;
using Catalyst.Silo.Configuration;

namespace Catalyst.Api.Hosting;

/// <summary>
/// Chooses the port before anything else starts, because the URLs of previews contain it and because finding out later would mean stopping
/// a database again.
/// </summary>
internal static class ListeningPort
{
    /// <summary>Exit code when the port is taken: EADDRINUSE.</summary>
    public const int TakenExitCode = 98;

    private const int Tries = 100;

    /// <returns>The wanted port when it is free; else the next free one above it, or null when there is none.</returns>
    public static int? NextFree(int wanted, string bind)
    {
        for (var port = wanted; port <= Math.Min(wanted + Tries, IPEndPoint.MaxPort); port++)
        {
            if (IsFree(port, bind))
            {
                return port;
            }
        }

        return null;
    }

    public static bool IsFree(int port, string bind) => Addresses(bind).All(address => CanBind(address, port));

    public static string TakenMessage(int wanted, int? free) => free is { } next
        ? $"Port {wanted} is taken by another program. Port {next} is free: start with PORT={next}, or set CATALYST_PORT_FALLBACK=1 to "
            + "take the next free port by itself."
        : $"Port {wanted} is taken by another program, and so are the {Tries} after it. Set PORT to a free one.";

    private static IPAddress[] Addresses(string bind) => bind switch
    {
        "localhost" => [IPAddress.Loopback, IPAddress.IPv6Loopback],
        "*" => [IPAddress.Any, IPAddress.Loopback],
        _ => IPAddress.TryParse(bind, out var address)
            ? [address]
            : throw new ConfigException($"CATALYST_BIND is '{bind}'; it must be 'localhost', '*' or an IP address."),
    };

    private static bool CanBind(IPAddress address, int port)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Socket.OSSupportsIPv6)
        {
            return true;
        }

        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // As the server does it: a connection of an earlier run that is still closing does not matter, a listener does.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, OperatingSystem.IsLinux());
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(1);
            return true;
        }
        catch (SocketException failure)
        {
            // A machine without IPv6 cannot bind ::1; that does not make the port taken.
            return failure.SocketErrorCode == SocketError.AddressNotAvailable && address.AddressFamily == AddressFamily.InterNetworkV6;
        }
    }
}
