using Microsoft.Extensions.Logging.Abstractions;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>What RabbitMQ would refuse, or misunderstand, is said before anything is declared.</summary>
public sealed class RabbitTopologyTests
{
    private static readonly RabbitTopology Topology = new("orders", "orders.dlq", "orders-failed", ["orders-0", "orders-1"],
        [new("orders-0", "order.#")]);

    [Fact]
    public void A_sound_one_has_no_problems() => Topology.Problems.ShouldBeEmpty();

    [Fact]
    public void Names_that_RabbitMQ_does_not_take_are_named()
    {
        Problem(Topology with { Exchange = " " }).ShouldBe("the name of the exchange is empty");
        Problem(Topology with { DeadLetterExchange = "amq.dead" })
            .ShouldBe("the name 'amq.dead' begins with amq., which RabbitMQ keeps for itself");
        Problem(Topology with { DeadLetterQueue = string.Empty }).ShouldBe("the name of the dead letter queue is empty");
        Problem(Topology with { Queues = ["orders-0", string.Empty] }).ShouldBe("the name of a queue is empty");
        Problem(Topology with { Queues = ["orders-0", new string('\u00e4', 128)] })
            .ShouldContain("has 256 bytes; RabbitMQ takes at most 255");
        Problem(Topology with { Bindings = [new("orders-0", new string('k', 256))] })
            .ShouldContain("has 256 bytes; RabbitMQ takes at most 255");
    }

    [Fact]
    public void Two_of_one_name_are_named()
    {
        Problem(Topology with { Queues = ["orders-0", "orders-1", "orders-1"] }).ShouldBe("there are several queues 'orders-1'");
        Problem(Topology with { DeadLetterQueue = "orders-1" }).ShouldBe("there are several queues 'orders-1'");
        Problem(Topology with { DeadLetterExchange = Topology.Exchange })
            .ShouldBe("messages and dead letters have the same exchange 'orders', so that what is dead would come again");
    }

    [Fact]
    public void A_binding_of_an_unknown_queue_is_named() =>
        Problem(Topology with { Bindings = [new("orders-9", "order.#")] })
            .ShouldBe("order.# is bound to 'orders-9', which is none of the queues");

    [Fact]
    public void A_broker_takes_no_topology_and_no_options_that_cannot_work()
    {
        var options = new RabbitBrokerOptions(RabbitAddress.Parse("amqp://127.0.0.1:1"));
        Refusal(options, Topology with { Exchange = string.Empty }).ShouldContain("the name of the exchange is empty");
        Refusal(options with { QueueCapacity = 0 }, Topology).ShouldContain("QueueCapacity is 0; it must be at least 1");
        Refusal(options with { Outstanding = 0 }, Topology).ShouldContain("Outstanding is 0; it must be at least 1");
        Refusal(options with { Heartbeat = TimeSpan.Zero }, Topology).ShouldContain("Heartbeat is 00:00:00; it must be between");
    }

    private static string Problem(RabbitTopology topology) => topology.Problems.ShouldHaveSingleItem();

    private static string Refusal(RabbitBrokerOptions options, RabbitTopology topology) =>
        Should.Throw<ArgumentException>(() => new RabbitBroker(options, topology, TimeProvider.System, NullLogger.Instance)).Message;
}
