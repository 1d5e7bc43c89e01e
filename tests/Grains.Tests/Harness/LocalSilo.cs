using System.Net;

namespace Catalyst.Grains.Tests.Harness;

/// <summary>A silo that is nothing but a name.</summary>
internal sealed class LocalSilo(string name) : ILocalSiloDetails
{
    public string Name => name;

    public string ClusterId => "tests";

    public string DnsHostName => "localhost";

    public SiloAddress SiloAddress { get; } = SiloAddress.New(IPAddress.Loopback, 1, 1);

    public SiloAddress GatewayAddress => SiloAddress;
}
