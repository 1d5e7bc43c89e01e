using Npgsql;

namespace Catalyst.Chaos.Storm;

/// <summary>A strike as it came.</summary>
/// <param name="Struck">When the victim was hit.</param>
/// <param name="Able">From when on somebody could go on with the work.</param>
/// <param name="Held">What was caught between its two writes; null when nothing came by in time.</param>
/// <param name="Interrupted">Tasks that were being worked on by the victim, or with its help.</param>
internal sealed record Struck(Strike Strike, DateTimeOffset At, DateTimeOffset Able, string? Held, IReadOnlyList<Guid> Interrupted);

/// <summary>Lets the strikes of a schedule come, one after the other, each healed before the next.</summary>
internal sealed class Weather(Stage stage, TimeProvider time, Action<Struck> told)
{
    /// <summary>A fault point that nothing passes within this time is struck anywhere.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public async Task<IReadOnlyList<Struck>> BlowAsync(IEnumerable<Strike> schedule, TimeSpan length, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        var came = new List<Struck>();
        foreach (var strike in schedule)
        {
            await Task.Delay(strike.Calm, time, cancellationToken);

            // One that was given up while it was frozen starts again; struck before that, nobody at all could go on.
            await stage.EveryNodeAsync(cancellationToken);
            if (time.GetElapsedTime(since) >= length)
            {
                break;
            }

            var struck = await StrikeAsync(strike, cancellationToken);
            came.Add(struck);
            told(struck);
        }

        return came;
    }

    private async Task<Struck> StrikeAsync(Strike strike, CancellationToken cancellationToken)
    {
        var node = stage.Nodes[strike.Node];
        var held = strike.Point is null ? null : await HoldAsync(node, strike.Point, cancellationToken);
        var siloOnly = strike is { Victim: Victim.Silo, Also: null };
        var interrupted = await InterruptedAsync(siloOnly ? node : null, cancellationToken);
        var at = time.GetUtcNow();
        await Task.WhenAll(
            strike.Hits(Victim.Silo) ? StrikeAsync(node, strike, cancellationToken) : Task.CompletedTask,
            strike.Hits(Victim.Broker) ? stage.StrikeBrokerAsync(strike.Blow, strike.Away, cancellationToken) : Task.CompletedTask,
            strike.Hits(Victim.Database) ? stage.StrikeDatabaseAsync(strike.Blow, strike.Away, cancellationToken) : Task.CompletedTask);

        // With other silos there somebody could go on at once.
        var able = siloOnly && stage.Nodes.Count > 1 ? at : time.GetUtcNow();
        if (held is not null && !(strike.Hits(Victim.Silo) && strike.Blow == Blow.Kill))
        {
            await node.ReleaseAsync(strike.Point!, cancellationToken);
        }

        return new Struck(strike, at, able, held, interrupted);
    }

    private async Task StrikeAsync(NodeProcess node, Strike strike, CancellationToken cancellationToken)
    {
        if (strike.Blow == Blow.Kill)
        {
            await node.KillAsync();
            await Task.Delay(strike.Away, time, cancellationToken);
            await node.StartAsync(cancellationToken);
        }
        else
        {
            await node.FreezeAsync();
            await Task.Delay(strike.Away, time, cancellationToken);
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
        catch (Exception away) when (away is HttpRequestException || (away is OperationCanceledException && !cancellationToken.IsCancellationRequested))
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
