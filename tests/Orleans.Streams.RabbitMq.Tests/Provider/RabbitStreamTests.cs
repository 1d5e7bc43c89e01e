[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>Persistent streams over RabbitMQ keep the contract of every stream.</summary>
public sealed class RabbitStreamTests(RabbitServer server) : StreamContract
{
    protected override async Task<StreamStage> CreateAsync() =>
        await RabbitStreamStage.StartAsync(server, TestContext.Current.CancellationToken);
}
