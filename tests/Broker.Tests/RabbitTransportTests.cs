using Catalyst.Broker.RabbitMq;
using Catalyst.Testing;

[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Catalyst.Broker.Tests;

/// <summary>The contract over a real RabbitMQ. Pauses pass by themselves: the broker's time cannot be moved.</summary>
public sealed class RabbitTransportTests(RabbitServer server) : EventTransportContract
{
    protected override async Task<TransportHarness> CreateAsync(BrokerOptions options)
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        options.RabbitUrl = await server.CreateHostAsync(Token);
        var harness = new Harness(options);
        await ((RabbitTransport)harness.Transport).StartAsync(Token);
        return harness;
    }

    private sealed class Harness(BrokerOptions options) : TransportHarness
    {
        private readonly RabbitTransport transport = new(options, TimeProvider.System, new MemoryDeadLetterStore(TimeProvider.System, 100));

        public override IEventTransport Transport => transport;

        public override IDeadLetters DeadLetters => transport.DeadLetters;

        public override Task PassAsync(TimeSpan time) => Task.CompletedTask;

        public override ValueTask DisposeAsync() => transport.DisposeAsync();
    }
}
