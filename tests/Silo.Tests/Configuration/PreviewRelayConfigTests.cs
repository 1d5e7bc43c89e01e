using System.Net;
using Catalyst.Previews;
using Catalyst.Silo.Configuration;

namespace Catalyst.Silo.Tests.Configuration;

public sealed class PreviewRelayConfigTests
{
    private const string Key = "a key of thirty-two characters or more";

    [Theory]
    [InlineData(0, null, "", null)]
    [InlineData(0, "127.0.0.1", "", null)]
    [InlineData(8090, "10.1.2.3", "", "10.1.2.3:8090")]
    [InlineData(8090, "10.1.2.3", "agents,previews", "10.1.2.3:8090")]
    [InlineData(8090, "10.1.2.3", "api", null)]
    [InlineData(0, "10.1.2.3", "agents", null)]
    public void The_relay_listens_on_the_advertised_address_where_previews_run(int port, string? address, string roles, string? expected) =>
        ConfigMapping.Relay(Config(port, address, roles)).ShouldBe(expected is null ? null : IPEndPoint.Parse(expected));

    [Theory]
    [InlineData(0, "10.1.2.3", "preview.relay.port")]
    [InlineData(8090, null, "cluster.advertised_address")]
    [InlineData(70000, "10.1.2.3", "preview.relay.port")]
    public void Previews_that_nobody_could_reach_stop_the_start(int port, string? address, string key) =>
        Should.Throw<ConfigException>(() => ConfigMapping.Relay(Config(port, address, "previews"))).Message.ShouldContain(key);

    [Theory]
    [InlineData(null, "10.1.2.3", "preview.relay.key")]
    [InlineData("short", "10.1.2.3", "preview.relay.key")]
    [InlineData(Key, "0.0.0.0", "cluster.advertised_address")]
    [InlineData(Key, "10.1.2.3", null)]
    public void A_relay_needs_a_key_and_one_address(string? secret, string address, string? wrong)
    {
        var config = Config(8090, address, "previews");
        config.Preview.Relay.Key = secret;
        var options = new PreviewOptions();
        ConfigMapping.Previews(config, new SiloSettings(new CatalystPaths("/nowhere"), 8001), options);

        var result = new PreviewOptionsValidator().Validate(null, options);

        result.Succeeded.ShouldBe(wrong is null, result.FailureMessage);
        if (wrong is not null)
        {
            result.FailureMessage.ShouldNotBeNull().ShouldContain(wrong);
        }
    }

    private static CatalystConfig Config(int port, string? address, string roles)
    {
        var config = new CatalystConfig();
        (config.Preview.Relay.Port, config.Cluster.AdvertisedAddress) = (port, address);
        config.Cluster.Roles = roles.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return config;
    }
}
