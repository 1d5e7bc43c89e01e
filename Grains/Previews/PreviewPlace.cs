using System.Net;
using Catalyst.Persistence;
using Catalyst.Previews;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Previews;

/// <summary>Where this silo's previews run, and how other machines reach them.</summary>
internal sealed class PreviewPlace(ILocalSiloDetails silo, IOptions<PreviewOptions> options)
{
    private string? Relay { get; } = options.Value.Relay?.ToString();

    /// <summary>The row of a preview that runs here.</summary>
    public PreviewRow Here(PreviewRow row) => row with { Place = silo.Name, Relay = Relay };

    /// <summary>
    /// Whether the row's preview belongs on another machine, so that what runs of it here is a leftover. Silos of one machine see the same
    /// processes, and are told from silos of others by the address.
    /// </summary>
    public bool IsElsewhere(PreviewRow row) =>
        row.Place is not null && row.Place != silo.Name && AddressOf(row.Relay) != AddressOf(Relay);

    private static string? AddressOf(string? relay) =>
        IPEndPoint.TryParse(relay ?? string.Empty, out var endPoint) ? endPoint.Address.ToString() : null;
}
