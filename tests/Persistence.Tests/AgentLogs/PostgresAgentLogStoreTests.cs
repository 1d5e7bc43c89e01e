using Catalyst.Testing;

namespace Catalyst.Persistence.Tests.AgentLogs;

public sealed class PostgresAgentLogStoreTests(PostgresServer server) : AgentLogStoreContract(server)
{
    protected override IAgentLogStore Create() => new PostgresAgentLogStore(Database);
}
