using Catalyst.Engine.Tests.Behaviours;
using Catalyst.Engine.Tests.Hosts;
using Orleans.Streams;

namespace Catalyst.Engine.Tests.InProcess;

/// <summary>The embedded engine's own streams, which have no broker.</summary>
public sealed class MemoryStreamTests : StreamContract
{
    protected override async Task<StreamStage> CreateAsync() =>
        new Stage(await EngineHost.StartAsync(options => options.StreamDeliveryAttempts = StreamStage.DeliveryLimit));

    private sealed class Stage(EngineHost engine) : StreamStage
    {
        public override IStreamProvider Streams => engine.Streams();

        public override ValueTask DisposeAsync() => engine.DisposeAsync();
    }
}
