namespace Catalyst.Events.Tests;

public sealed class BrokerOptionsTests
{
    [Theory]
    [InlineData("localhost:5672", "amqp://")]
    [InlineData("http://user:hunter2@host", "amqp://")]
    [InlineData("amqp://user:hunter2@host/a/b", "%2F")]
    [InlineData("amqp://us er:hunter2@ho st", "amqp://")]
    [InlineData("hunter2", "amqp://")]
    public void An_address_that_is_none_is_refused_by_its_key_and_never_repeated(string url, string hint)
    {
        var result = new BrokerOptionsValidator().Validate(null, new BrokerOptions { RabbitUrl = url });
        result.Failed.ShouldBeTrue();
        result.FailureMessage.ShouldContain("orchestration.event_driven.rabbitmq_url (RABBITMQ_URL)");
        result.FailureMessage.ShouldContain(hint);
        result.FailureMessage.ShouldNotContain("hunter2");
    }

    [Fact]
    public void Numbers_out_of_range_are_named_by_their_keys()
    {
        var options = new BrokerOptions { QueueCapacity = 1, Prefetch = 0, Outstanding = 0, FanoutCapacity = 0, Heartbeat = TimeSpan.Zero };
        new BrokerOptionsValidator().Validate(null, options).Failures!.Select(text => text.Split(' ')[0].Split('.')[^1]).ShouldBe(
            ["queue_capacity", "prefetch", "outstanding_publishes", "fanout_capacity", "heartbeat_seconds"]);
        new BrokerOptionsValidator().Validate(null, new BrokerOptions()).Succeeded.ShouldBeTrue();
    }
}
