using Catalyst.Testing;

namespace Catalyst.Persistence.Tests.AgentLogs;

public sealed class PostgresAgentLogStoreTests(PostgresServer server) : AgentLogStoreContract, IAsyncLifetime
{
    private TestDatabase _fresh = null!;

    public async ValueTask InitializeAsync() => _fresh = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    protected override IAgentLogStore Create() => new PostgresAgentLogStore(_fresh.Database);
}
