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

    /// <summary>
    /// Whether the listener on <paramref name="port"/> belongs to one of <paramref name="pids"/>; null where that cannot be told. Two
    /// programs may find a port free at the same moment, and the answers of the one that got it are not those of the other.
    /// </summary>
    public static bool? IsHeldBy(int port, IEnumerable<int> pids)
    {
        var sockets = Listeners(port);
        return sockets.Count == 0 ? null : pids.Any(pid => Holds(pid, sockets));
    }

    private const string ListenersFile = "/proc/net/tcp";
    private const string ListenState = "0A";

    /// <summary>
    /// Sockets that listen on the port, as <c>socket:[inode]</c>; the columns are those of proc(5). Another socket has another name, also
    /// when it takes the same port later. Empty where that cannot be told.
    /// </summary>
    internal static IReadOnlySet<string> Listeners(int port)
    {
        var suffix = ":" + port.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in new[] { ListenersFile, "/proc/net/tcp6" }.Where(File.Exists))
        {
            foreach (var columns in File.ReadLines(file).Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                if (columns.Length > 9 && columns[3] == ListenState && columns[1].EndsWith(suffix, StringComparison.Ordinal))
                {
                    found.Add($"socket:[{columns[9]}]");
                }
            }
        }

        return found;
    }

    private static bool Holds(int pid, IReadOnlySet<string> sockets)
    {
        try
        {
            return new DirectoryInfo($"/proc/{pid}/fd").EnumerateFiles()
                .Any(file => file.LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
