using Catalyst.Persistence.MongoDb;
using Catalyst.Persistence.Tests.Documents;
using Catalyst.Testing;

namespace Catalyst.Persistence.Tests.MongoDb;

public sealed class MongoDocumentStoreTests(MongoServer server) : DocumentStoreContract, IAsyncLifetime
{
    private MongoConnection? _connection;

    public async ValueTask InitializeAsync() => _connection = await Connections.OpenAsync(server, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override IDocumentStore Create()
    {
        Assert.SkipWhen(_connection is null, MongoServer.Missing);
        return new MongoDocumentStore(_connection!, Time);
    }
}
