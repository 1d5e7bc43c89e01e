using Catalyst.Testing;

namespace Catalyst.Persistence.Tests.Documents;

public sealed class PostgresDocumentStoreTests(PostgresServer server) : DocumentStoreContract, IAsyncLifetime
{
    private TestDatabase _fresh = null!;

    public async ValueTask InitializeAsync() => _fresh = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    protected override IDocumentStore Create() => new PostgresDocumentStore(_fresh.Database, Time);
}
