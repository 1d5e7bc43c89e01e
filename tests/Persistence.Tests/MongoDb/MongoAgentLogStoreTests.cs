using Catalyst.Persistence.MongoDb;
using Catalyst.Persistence.Tests.AgentLogs;
using Catalyst.Testing;

namespace Catalyst.Persistence.Tests.MongoDb;

public sealed class MongoAgentLogStoreTests(MongoServer server) : AgentLogStoreContract, IAsyncLifetime
{
    private MongoConnection? _connection;

    public async ValueTask InitializeAsync() => _connection = await Connections.OpenAsync(server, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override IAgentLogStore Create()
    {
        Assert.SkipWhen(_connection is null, MongoServer.Missing);
        return new MongoAgentLogStore(_connection!);
    }
}
