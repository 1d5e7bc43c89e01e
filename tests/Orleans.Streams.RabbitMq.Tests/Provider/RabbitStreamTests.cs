[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>Persistent streams over RabbitMQ keep the contract.</summary>
public sealed class RabbitStreamTests(RabbitServer server) : StreamContract
{
    protected override Task<StreamStage> CreateAsync(StageSetup setup) =>
        StreamStage.OverRabbitAsync(server, setup, TestContext.Current.CancellationToken);
}

/// <summary>Persistent streams over the broker in memory keep the contract.</summary>
public sealed class MemoryStreamTests : StreamContract
{
    protected override Task<StreamStage> CreateAsync(StageSetup setup) => StreamStage.InMemoryAsync(setup);
}
