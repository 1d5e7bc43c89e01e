using System.Net;
using Catalyst.Silo.Configuration;

namespace Catalyst.Silo.Tests.Configuration;

public sealed class AdvertisedAddressTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("fd00::1", "fd00::1")]
    public void An_address_is_taken_as_it_is(string? text, string? expected) =>
        (AdvertisedAddress.Of(new ClusterSection { AdvertisedAddress = text })?.ToString()).ShouldBe(expected);

    [Fact]
    public void Anything_else_is_named() =>
        Should.Throw<ConfigException>(
            () => AdvertisedAddress.Of(new ClusterSection { AdvertisedAddress = "silo-1" })).Message.ShouldContain(
                "cluster.advertised_address is 'silo-1'");

    [Fact]
    public void Nobody_guesses_among_several()
    {
        AdvertisedAddress.Choose([IPAddress.Parse("10.1.2.3")]).ToString().ShouldBe("10.1.2.3");
        Should.Throw<ConfigException>(() => AdvertisedAddress.Choose([])).Message.ShouldContain("no network");
        Should.Throw<ConfigException>(
            () => AdvertisedAddress.Choose([IPAddress.Parse("10.1.2.3"), IPAddress.Parse("10.2.2.3")])).Message.ShouldContain(
                "10.1.2.3, 10.2.2.3");
    }
}
