using Catalyst.Persistence.MongoDb;
using Catalyst.Testing;
using Microsoft.Extensions.Options;

[assembly: AssemblyFixture(typeof(MongoServer))]

namespace Catalyst.Persistence.Tests.MongoDb;

internal static class Connections
{
    /// <summary>To a database of its own; null without a server.</summary>
    public static async Task<MongoConnection?> OpenAsync(MongoServer server, CancellationToken cancellationToken) =>
        await server.FindAsync(cancellationToken) is { } url
            ? new MongoConnection(Options.Create(new DocumentOptions { MongoUrl = url, MongoDatabase = $"t{Guid.NewGuid():N}" }))
            : null;
}
