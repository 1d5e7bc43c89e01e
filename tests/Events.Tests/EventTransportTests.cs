using Catalyst.Testing;

[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Catalyst.Events.Tests;

public sealed class MemoryTransportTests : EventTransportContract
{
    private protected override Task<EventHost> CreateAsync(BrokerOptions options) => StartAsync(options);
}

/// <summary>The contract over a real RabbitMQ.</summary>
public sealed class RabbitTransportTests(RabbitServer server) : EventTransportContract
{
    private protected override async Task<EventHost> CreateAsync(BrokerOptions options)
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        options.RabbitUrl = await server.CreateHostAsync(Token);
        return await StartAsync(options);
    }
}
