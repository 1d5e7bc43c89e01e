using System.Net;
using Catalyst.Previews.Relay;
using Microsoft.Extensions.Options;

namespace Catalyst.Previews;

/// <summary>The section <c>preview</c> of config.yaml.</summary>
public sealed class PreviewOptions
{
    /// <summary>First port of previews, inclusive.</summary>
    public int PortFrom { get; set; } = 9000;

    /// <summary>Last port of previews, inclusive.</summary>
    public int PortTo { get; set; } = 9999;

    /// <summary>How long a preview lives.</summary>
    public TimeSpan Ttl { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long an application that is not healthy yet may print nothing new.</summary>
    public TimeSpan HealthTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a running preview is looked at.</summary>
    public TimeSpan HealthInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an application may take to end by itself when asked to.</summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Memory that the whole process tree of one preview may use, in MiB.</summary>
    public int MemoryMegabytes { get; set; } = 1536;

    /// <summary>What preview host names end with.</summary>
    public string Domain { get; set; } = "localhost";

    /// <summary>Port of the Api, which serves preview host names.</summary>
    public int ApiPort { get; set; } = 8001;

    /// <summary><c>http</c>, or <c>https</c> where something before the Api speaks it.</summary>
    public string Scheme { get; set; } = "http";

    /// <summary>Where this machine's relay listens; null: there is none, and previews are reached on loopback only.</summary>
    public IPEndPoint? Relay { get; set; }

    /// <summary>The secret that relays and the Api's processes share.</summary>
    public string? RelayKey { get; set; }
}

internal sealed class PreviewOptionsValidator : IValidateOptions<PreviewOptions>
{
    public ValidateOptionsResult Validate(string? name, PreviewOptions options)
    {
        var wrong = new List<string>();
        Check(options.PortFrom is >= 1024 and <= 65535 && options.PortTo is >= 1024 and <= 65535 && options.PortFrom <= options.PortTo,
            "preview.process.port_range", $"[{options.PortFrom}, {options.PortTo}]",
            "two ports from 1024 to 65535, the first not above the second");
        Check(options.Ttl >= TimeSpan.FromMinutes(1) && options.Ttl <= TimeSpan.FromDays(365), "preview.process.auto_cleanup_hours",
            options.Ttl.TotalHours, "from a minute to a year");
        Check(options.HealthTimeout >= TimeSpan.FromSeconds(1) && options.HealthTimeout <= TimeSpan.FromMinutes(10),
            "preview.process.health_check_timeout", options.HealthTimeout.TotalSeconds, "from 1 to 600 seconds");
        Check(options.HealthInterval >= TimeSpan.FromSeconds(1) && options.HealthInterval <= TimeSpan.FromHours(1),
            "preview.process.health_check_interval", options.HealthInterval.TotalSeconds, "from 1 to 3600 seconds");
        Check(options.MemoryMegabytes is >= 128 and <= 65536, "preview.process.memory_mb", options.MemoryMegabytes, "from 128 to 65536");
        Check(options.StopTimeout >= TimeSpan.Zero && options.StopTimeout <= TimeSpan.FromMinutes(5), "preview.process.stop_timeout",
            options.StopTimeout.TotalSeconds, "from 0 to 300 seconds");
        Check(Uri.CheckHostName(options.Domain) == UriHostNameType.Dns, "preview.domain", options.Domain, "a host name, e.g. localhost");
        Check(options.Scheme is "http" or "https", "preview.scheme", options.Scheme, "http or https");
        Check(options.RelayKey is null || options.RelayKey.Length >= RelayTicket.MinKeyLength, "preview.relay.key", "too short",
            $"a secret of at least {RelayTicket.MinKeyLength} characters");
        Check(options.Relay is null || options.RelayKey is not null, "preview.relay.key", "empty",
            "the secret that the API has too, because preview.relay.port is set");
        Check(options.Relay is not { Address: var address } || !(address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)),
            "cluster.advertised_address", options.Relay?.Address ?? IPAddress.None,
            "one address of this machine: the preview relay listens there and nowhere else");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Check(bool right, string key, object value, string expected)
        {
            if (!right)
            {
                wrong.Add(FormattableString.Invariant($"{key} is {value}; it must be {expected}."));
            }
        }
    }
}
