using Orleans.Configuration;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>A provider that is configured wrongly stops the start and names itself, the option and what would be right.</summary>
public sealed class RabbitMqStreamOptionsTests
{
    [Fact]
    public void The_defaults_need_an_address_and_a_topology_only() => Validate(_ => { });

    [Fact]
    public void A_missing_address_is_named() => Complaint(options => options.Url = " ")
        .ShouldContain("Url is missing; write one such as amqp://");

    [Fact]
    public void A_wrong_address_is_named_without_its_password()
    {
        var complaint = Complaint(options => options.Url = "http://user:secret@host");
        complaint.ShouldContain("Url must begin with amqp://");
        complaint.ShouldNotContain("secret");
    }

    [Fact]
    public void A_missing_topology_is_named() => Complaint(options => options.Topology = null)
        .ShouldContain("RabbitMqStreamTopology.Of(\"orders\") makes one");

    [Fact]
    public void A_queue_that_the_topology_lacks_is_named() =>
        Complaint(options => options.Queues = ["orders-0", "elsewhere"])
            .ShouldContain("Queues names elsewhere, which the topology does not have");

    [Fact]
    public void A_queue_that_is_to_be_read_twice_is_named() =>
        Complaint(options => options.Queues = ["orders-0", "orders-1", "orders-0"]).ShouldContain("Queues names orders-0 several times");

    [Fact]
    public void A_topology_that_RabbitMQ_would_not_take_is_named() =>
        Complaint(options => options.Topology = options.Topology! with { DeadLetterExchange = string.Empty })
            .ShouldContain("Topology: the name of the dead letter exchange is empty");

    [Fact]
    public void A_topology_without_queues_is_named()
    {
        Complaint(options => options.Topology = options.Topology! with { Queues = [], Bindings = [] })
            .ShouldContain("Topology has no queues");
        Should.Throw<ArgumentOutOfRangeException>(() => RabbitMqStreamTopology.Of("orders", queues: 0));
    }

    [Fact]
    public void A_backoff_that_a_timer_cannot_wait_is_named()
    {
        Complaint(options => options.Backoff = null!).ShouldContain("Backoff is missing");
        Complaint(options => options.Backoff = attempt => TimeSpan.FromSeconds(2 - attempt))
            .ShouldContain("Backoff(3) is -00:00:01; it must be between 00:00:00 and 1.00:00:00");
        Complaint(options => options.Backoff = _ => throw new InvalidOperationException("no idea"))
            .ShouldContain("Backoff(1) fails: no idea");
    }

    [Fact]
    public void An_item_for_a_queue_that_does_not_exist_is_refused_at_once()
    {
        var topology = RabbitMqStreamTopology.Of("orders");
        var adapter = new SerializedDataAdapter(null!, topology, TimeProvider.System);
        Should.Throw<ArgumentException>(() => adapter.Write(StreamId.Create("orders", "7"), "elsewhere", ["item"], null))
            .Message.ShouldContain(
                "QueueOf says that stream orders/7 is in 'elsewhere', which the topology does not have; it has orders-0,");
    }

    [Fact]
    public void A_broker_of_the_application_s_stands_for_address_and_topology()
    {
        var broker = new MemoryBroker(RabbitMqStreamTopology.Of("orders"));
        Validate(options => (options.Url, options.Topology, options.Broker) = (null, null, broker));
        Complaint(options => options.Broker = broker).ShouldContain("Url and Broker are both set; leave out one of them");
        Complaint(options => (options.Url, options.Broker) = (null, broker))
            .ShouldContain("Topology and Broker are both set; the broker declares its own, so leave out Topology");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void A_window_out_of_bounds_is_named(int window) =>
        Complaint(options => options.Window = window).ShouldContain($"Window is {window}; it must be between 1 and 10000");

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var complaint = Complaint(options => (options.DeliveryLimit, options.Outstanding, options.PollTimeout) = (0, 0, TimeSpan.Zero));
        complaint.ShouldStartWith("The RabbitMQ stream provider 'orders' is configured wrongly");
        complaint.ShouldContain("DeliveryLimit is 0");
        complaint.ShouldContain("Outstanding is 0");
        complaint.ShouldContain("PollTimeout is 00:00:00");
    }

    [Fact]
    public void Several_containers_in_one_delivery_are_refused() =>
        Complaint(_ => { }, batch: 2).ShouldContain("StreamPullingAgentOptions.BatchContainerBatchSize is 2; it must be 1");

    private static string Complaint(Action<RabbitMqStreamOptions> spoil, int batch = 1) =>
        Should.Throw<OrleansConfigurationException>(() => Validate(spoil, batch)).Message;

    private static void Validate(Action<RabbitMqStreamOptions> spoil, int batch = 1)
    {
        var options = new RabbitMqStreamOptions { Url = "amqp://localhost", Topology = RabbitMqStreamTopology.Of("orders") };
        spoil(options);
        new RabbitMqStreamOptionsValidator("orders", options,
            new StreamPullingAgentOptions { BatchContainerBatchSize = batch }).ValidateConfiguration();
    }
}
