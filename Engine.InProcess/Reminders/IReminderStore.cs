using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Reminders;

/// <summary>One reminder as it is kept.</summary>
internal sealed record ReminderRow(string GrainId, string Name, DateTimeOffset FirstTick, TimeSpan Period, int Version);

/// <summary>Where reminders are kept.</summary>
internal interface IReminderStore
{
    Task<IReadOnlyList<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken);

    Task<ReminderRow> UpsertAsync(GrainId grainId, string name, DateTimeOffset firstTick, TimeSpan period);

    /// <summary>False when the reminder has changed since.</summary>
    Task<bool> DeleteAsync(ReminderRow row);
}

/// <summary>Reminders that end with the process.</summary>
internal sealed class MemoryReminderStore : IReminderStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string, string), ReminderRow> _rows = [];

    public Task<IReadOnlyList<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ReminderRow>>([.. _rows.Values]);
        }
    }

    public Task<ReminderRow> UpsertAsync(GrainId grainId, string name, DateTimeOffset firstTick, TimeSpan period)
    {
        lock (_gate)
        {
            var key = (grainId.ToString(), name);
            var version = _rows.TryGetValue(key, out var old) ? old.Version + 1 : 0;
            return Task.FromResult(_rows[key] = new ReminderRow(key.Item1, name, firstTick, period, version));
        }
    }

    public Task<bool> DeleteAsync(ReminderRow row)
    {
        lock (_gate)
        {
            var key = (row.GrainId, row.Name);
            return Task.FromResult(_rows.TryGetValue(key, out var stored) && stored.Version == row.Version && _rows.Remove(key));
        }
    }
}
