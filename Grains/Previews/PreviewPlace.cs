using System.Net;
using Catalyst.Grains.Recovery;
using Catalyst.Persistence;
using Catalyst.Previews;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Previews;

/// <summary>Where this silo's previews run: the lease that they live by, and how other machines reach them.</summary>
internal sealed class PreviewPlace(SiloIdentity silo, IOptions<PreviewOptions> options)
{
    /// <summary>A lease apart from that of the silo's tasks: previews end before, or after, those are handed over.</summary>
    public string Lease { get; } = $"{silo.Id}/previews";

    private string? Relay { get; } = options.Value.Relay?.ToString();

    /// <summary>The row of a preview that runs here.</summary>
    public PreviewRow Here(PreviewRow row) => row with { Place = Lease, Relay = Relay };

    /// <summary>
    /// Whether the row's preview belongs on another machine, so that what runs of it here is a leftover. Silos of one machine see the same
    /// processes, and are told from silos of others by the address.
    /// </summary>
    public bool IsElsewhere(PreviewRow row) => row.Place is not null && row.Place != Lease && AddressOf(row.Relay) != AddressOf(Relay);

    private static string? AddressOf(string? relay) => IPEndPoint.TryParse(relay ?? string.Empty, out var endPoint) ? endPoint.Address.ToString() : null;
}
