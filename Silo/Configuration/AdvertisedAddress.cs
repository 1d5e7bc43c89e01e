using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Catalyst.Silo.Configuration;

/// <summary>Reads <c>cluster.advertised_address</c>.</summary>
internal static class AdvertisedAddress
{
    private const string Auto = "auto";

    /// <summary>Where the other silos reach this one; null: on loopback, for all are on this machine.</summary>
    /// <exception cref="ConfigException">It is no address, or <c>auto</c> and this machine has not exactly one.</exception>
    public static IPAddress? Of(ClusterSection cluster) => cluster.AdvertisedAddress switch
    {
        null or "" => null,
        Auto => Choose(OfThisMachine()),
        var text when IPAddress.TryParse(text, out var address) => address,
        var text => throw new ConfigException(
            $"cluster.advertised_address is '{text}'; it must be an IP address of this machine that the other silos reach, "
            + $"or '{Auto}' on a machine that has only one."),
    };

    /// <summary>The one address of <paramref name="own"/>; nobody guesses among several.</summary>
    internal static IPAddress Choose(IReadOnlyList<IPAddress> own) => own switch
    {
        [var only] => only,
        [] => throw new ConfigException($"cluster.advertised_address is '{Auto}', but this machine has no network besides loopback."),
        _ => throw new ConfigException(
            $"cluster.advertised_address is '{Auto}', but this machine has several: {string.Join(", ", own)}. "
            + "Name the one that the other silos reach."),
    };

    private static IPAddress[] OfThisMachine() =>
    [
        .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network is { OperationalStatus: OperationalStatus.Up,
                NetworkInterfaceType: not NetworkInterfaceType.Loopback })
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork),
    ];
}
