using FsCheck;
using FsCheck.Fluent;

namespace Orleans.Streams.RabbitMq.Tests;

public sealed class RabbitAddressTests
{
    [Theory]
    [InlineData("amqp://user:hunter2@host", "/", "amqp://host")]
    [InlineData("amqp://user:hunter2@host:5673/", "/", "amqp://host:5673")]
    [InlineData("amqps://user:hunter2@host/catalyst", "catalyst", "amqps://host (vhost catalyst)")]
    [InlineData("amqp://user:hun%2Fter2@[::1]:5672/a%2Fb", "a/b", "amqp://[::1]:5672 (vhost a/b)")]
    public void An_address_is_shown_without_its_password(string url, string virtualHost, string shown)
    {
        var address = RabbitAddress.Parse(url);
        address.VirtualHost.ShouldBe(virtualHost);
        address.ToString().ShouldBe(shown);
    }

    [Theory]
    [InlineData("amqp://user:hunter2:more@host", "more than one :")]
    [InlineData("amqp://user:12?hunter2@host", "?")]
    [InlineData("amqp://user:12#hunter2@host", "#")]
    [InlineData("amqp://user:hunter2@host/vhost?heartbeat=5", "?")]
    public void What_RabbitMQ_s_client_would_misread_is_refused(string url, string named)
    {
        RabbitAddress.TryParse(url, out _, out var problem).ShouldBeFalse();
        problem.ShouldNotBeNull().ShouldContain(named);
        problem.ShouldNotContain("hunter2");
    }

    [Fact]
    public void Whatever_is_wrong_with_an_address_its_password_is_not_repeated() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        ArbMap.Default.ArbFor<NonNull<string>>(),
        (before, after) =>
        {
            if (!RabbitAddress.TryParse($"{before.Get}user:hunter2@{after.Get}", out var address, out var problem))
            {
                problem.ShouldNotContain("hunter2");
                return;
            }

            address.ToString().ShouldNotContain("hunter2");
        }).QuickCheckThrowOnFailure();
}
