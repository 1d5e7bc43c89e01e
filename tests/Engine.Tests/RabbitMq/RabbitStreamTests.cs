using Catalyst.Engine.Tests.Behaviours;

[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Catalyst.Engine.Tests.Orleans.RabbitMq;

/// <summary>Persistent streams over RabbitMQ keep the contract of every stream.</summary>
public sealed class RabbitStreamTests(RabbitServer server) : StreamContract
{
    protected override async Task<StreamStage> CreateAsync() =>
        await RabbitStreamStage.StartAsync(server, TestContext.Current.CancellationToken);
}
