namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>One server for the tests of a class that do it no harm.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal CatalystServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await CatalystServer.StartAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
