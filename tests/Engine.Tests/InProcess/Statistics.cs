using Catalyst.Engine.InProcess;
using Catalyst.Engine.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Engine.Tests.InProcess;

internal static class Statistics
{
    /// <summary>Comes back when nothing runs or waits in any grain.</summary>
    public static async Task Quiet(EngineHost engine, CancellationToken cancellationToken)
    {
        var statistics = engine.Services.GetRequiredService<IActivationStatistics>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Signal.Patience);
        while (statistics.ByType().Any(each => each.Executing + each.Waiting > 0))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public static GrainTypeStatistics Of<TGrain>(EngineHost engine) => engine.Services.GetRequiredService<IActivationStatistics>()
        .ByType().Single(each => each.ClassName == typeof(TGrain).FullName);
}
