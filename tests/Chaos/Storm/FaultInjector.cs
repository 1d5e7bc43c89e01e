using Npgsql;

namespace Catalyst.Chaos.Storm;

/// <summary>A fault that was injected.</summary>
/// <param name="At">When the target was hit.</param>
/// <param name="Able">From when on somebody could go on with the work.</param>
/// <param name="Held">What was caught between its two writes; null when nothing came by in time.</param>
/// <param name="Interrupted">Tasks that were being worked on by the target, or with its help.</param>
internal sealed record InjectedFault(Fault Fault, DateTimeOffset At, DateTimeOffset Able, string? Held, IReadOnlyList<Guid> Interrupted);

/// <summary>Injects the faults of a schedule, one after the other, each healed before the next.</summary>
internal sealed class FaultInjector(Stage stage, TimeProvider time, Action<InjectedFault> told)
{
    /// <summary>A fault point that nothing passes within this time is hit anywhere.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public async Task<IReadOnlyList<InjectedFault>> RunAsync(IEnumerable<Fault> schedule, TimeSpan length,
        CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        var came = new List<InjectedFault>();
        foreach (var fault in schedule)
        {
            await Task.Delay(fault.Pause, time, cancellationToken);

            // One that was given up while it was frozen starts again; hit before that, nobody at all could go on.
            await stage.EveryNodeAsync(cancellationToken);
            if (time.GetElapsedTime(since) >= length)
            {
                break;
            }

            var injected = await InjectAsync(fault, cancellationToken);
            came.Add(injected);
            told(injected);
        }

        return came;
    }

    private async Task<InjectedFault> InjectAsync(Fault fault, CancellationToken cancellationToken)
    {
        var node = stage.Nodes[fault.Node];
        var held = fault.Point is null ? null : await HoldAsync(node, fault.Point, cancellationToken);
        var siloOnly = fault is { Target: FaultTarget.Silo, Also: null };
        var interrupted = await InterruptedAsync(siloOnly ? node : null, cancellationToken);
        var at = time.GetUtcNow();
        await Task.WhenAll(
            fault.Hits(FaultTarget.Silo) ? InjectAsync(node, fault, cancellationToken) : Task.CompletedTask,
            fault.Hits(FaultTarget.Broker)
                ? stage.InjectIntoBrokerAsync(fault.Kind, fault.Duration, cancellationToken) : Task.CompletedTask,
            fault.Hits(FaultTarget.Database)
                ? stage.InjectIntoDatabaseAsync(fault.Kind, fault.Duration, cancellationToken) : Task.CompletedTask);

        // With other silos there somebody could go on at once.
        var able = siloOnly && stage.Nodes.Count > 1 ? at : time.GetUtcNow();
        if (held is not null && !(fault.Hits(FaultTarget.Silo) && fault.Kind == FaultKind.Kill))
        {
            await node.ReleaseAsync(fault.Point!, cancellationToken);
        }

        return new InjectedFault(fault, at, able, held, interrupted);
    }

    private async Task InjectAsync(NodeProcess node, Fault fault, CancellationToken cancellationToken)
    {
        if (fault.Kind == FaultKind.Kill)
        {
            await node.KillAsync();
            await Task.Delay(fault.Duration, time, cancellationToken);
            await node.StartAsync(cancellationToken);
        }
        else
        {
            await node.FreezeAsync();
            await Task.Delay(fault.Duration, time, cancellationToken);
            await node.ThawAsync();
        }
    }

    private static async Task<string?> HoldAsync(NodeProcess node, string point, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await node.ArmAsync(point, limit.Token);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException
            || (unreachable is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Nothing came by, or the silo has just found that the others went on without it, and starts again.
            return null;
        }
    }

    private async Task<IReadOnlyList<Guid>> InterruptedAsync(NodeProcess? node, CancellationToken cancellationToken)
    {
        try
        {
            return await stage.OpenTasksAsync(node, cancellationToken);
        }
        catch (NpgsqlException)
        {
            return [];
        }
    }
}
