using Catalyst.Testing;

namespace Catalyst.Grains.Tests.Harness;

/// <summary>
/// RabbitMQ, up before the first test of a class begins. On a busy machine it needs a minute to start, which no test's timeout allows for.
/// </summary>
public sealed class RunningRabbit(RabbitServer server) : IAsyncLifetime
{
    public RabbitServer Server => server;

    public async ValueTask InitializeAsync()
    {
        if (RabbitServer.Missing is null)
        {
            await server.CreateHostAsync(TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
