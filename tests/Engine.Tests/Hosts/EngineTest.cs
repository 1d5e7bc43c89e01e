namespace Catalyst.Engine.Tests.Hosts;

/// <summary>A behaviour that both engines must show, on an engine of its own.</summary>
public abstract class EngineTest : IAsyncLifetime
{
    protected EngineHost Engine { get; private set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Engine = await EngineHost.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
