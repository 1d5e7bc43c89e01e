namespace Catalyst.Chaos.Node;

/// <summary>
/// Where streams rather than the transport hand the messages of a role's queue to their tasks: the same fault points around a delivery.
/// </summary>
internal sealed class WatchedDeliveries(FaultPoints faults) : IIncomingGrainCallFilter
{
    /// <summary>Orleans' own, and internal to it.</summary>
    private const string Consumer = "IStreamConsumerExtension";

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (!context.InterfaceName.EndsWith(Consumer, StringComparison.Ordinal))
        {
            await context.Invoke();
            return;
        }

        await faults.PassAsync(FaultPoints.BeforeHandling, $"a delivery to {context.TargetId}");
        await context.Invoke();
        await faults.PassAsync(FaultPoints.BeforeAcknowledge, $"a delivery to {context.TargetId}");
    }
}
