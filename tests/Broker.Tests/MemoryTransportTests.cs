using Catalyst.Broker.Memory;
using Catalyst.Testing;

namespace Catalyst.Broker.Tests;

public sealed class MemoryTransportTests : EventTransportContract
{
    protected override Task<TransportHarness> CreateAsync(BrokerOptions options) => Task.FromResult<TransportHarness>(new Harness(options));

    private sealed class Harness(BrokerOptions options) : TransportHarness
    {
        private readonly FakeTimeProvider time = new();
        private MemoryTransport? transport;

        public override IEventTransport Transport => Memory;

        public override IDeadLetters DeadLetters => Memory.DeadLetters;

        private MemoryTransport Memory => transport ??= new MemoryTransport(time, options: options);

        public override Task PassAsync(TimeSpan by)
        {
            time.Advance(by);
            return Task.CompletedTask;
        }

        public override ValueTask DisposeAsync() => Memory.DisposeAsync();
    }
}
