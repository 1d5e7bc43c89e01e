using System.Collections.Concurrent;
using Orleans;
using Orleans.Runtime;
using Orleans.Timers;

namespace Catalyst.Engine.InProcess.Reminders;

/// <summary>
/// Ticks the reminders of this node. A tick that came due while no process ran is made up for by one tick right after the start; whether it
/// had already been given cannot be told from the table, so a grain must take one tick too many.
/// </summary>
internal sealed class ReminderService(InProcessEngine engine, IReminderStore store) : IReminderRegistry, IDisposable
{
    private static readonly TimeSpan s_longestTimer = TimeSpan.FromDays(30);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(30);

    private readonly InProcessEngine _engine = engine;
    private readonly ConcurrentDictionary<(GrainId, string), Ticker> _tickers = new();
    private readonly CancellationTokenSource _stopping = new();
    private Task _loading = Task.CompletedTask;

    public void Start() => _loading = Task.Run(LoadAsync);

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        foreach (var ticker in _tickers.Values)
        {
            ticker.Dispose();
        }

        await _loading;
    }

    public async Task<IGrainReminder> RegisterOrUpdateReminder(
        GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        if (period < _engine.Options.MinimumReminderPeriod)
        {
            throw new ArgumentException(
                $"Reminder {reminderName}: the period {period} is shorter than the minimum of {_engine.Options.MinimumReminderPeriod}.",
                nameof(period));
        }

        var row = await store.UpsertAsync(callingGrainId, reminderName, _engine.Time.GetUtcNow() + dueTime, period);
        return Schedule(callingGrainId, row, dueTime).Handle;
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        if (reminder is not Reminder { Row: var row } || row.GrainId != callingGrainId.ToString())
        {
            throw new ReminderException($"{reminder?.ReminderName} is not a reminder of {callingGrainId}.");
        }

        if (!await store.DeleteAsync(row))
        {
            throw new ReminderException($"Reminder {row.Name} of {callingGrainId} was changed or removed since this handle was made.");
        }

        if (_tickers.TryGetValue((callingGrainId, row.Name), out var ticker) && ticker.Handle.Row.Version == row.Version
            && _tickers.TryRemove(KeyValuePair.Create((callingGrainId, row.Name), ticker)))
        {
            ticker.Dispose();
        }
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) =>
        (await GetReminders(callingGrainId)).FirstOrDefault(reminder => reminder.ReminderName == reminderName);

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId)
    {
        await _loading;
        return
        [
            .. _tickers.Where(pair => pair.Key.Item1 == callingGrainId)
                .Select(pair => pair.Value.Handle)
                .OrderBy(reminder => reminder.ReminderName, StringComparer.Ordinal),
        ];
    }

    public void Dispose() => _stopping.Dispose();

    private async Task LoadAsync()
    {
        for (var pause = TimeSpan.FromSeconds(1); !_stopping.IsCancellationRequested; pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause)
        {
            try
            {
                foreach (var row in await store.ReadAllAsync(_stopping.Token))
                {
                    Load(row);
                }

                return;
            }
            catch (Exception exception) when (!_stopping.IsCancellationRequested)
            {
                _engine.Logger.RemindersUnreadable(pause, exception);
                await Task.Delay(pause, _engine.Time, _stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            catch (Exception)
            {
                return;
            }
        }
    }

    private void Load(ReminderRow row)
    {
        if (!GrainId.TryParse(row.GrainId, out var grainId))
        {
            _engine.Logger.ReminderUnknown(row.Name, row.GrainId);
            return;
        }

        // One that the grain has already registered anew since the start is newer than the row read.
        if (!_tickers.ContainsKey((grainId, row.Name)))
        {
            var wait = row.FirstTick - _engine.Time.GetUtcNow();
            Schedule(grainId, row, wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
        }
    }

    private Ticker Schedule(GrainId grainId, ReminderRow row, TimeSpan due)
    {
        var ticker = new Ticker(this, grainId, new Reminder(row));
        _tickers.AddOrUpdate((grainId, row.Name), ticker, (_, old) =>
        {
            old.Dispose();
            return ticker;
        });
        ticker.Arm(due);
        return ticker;
    }

    private sealed record Reminder(ReminderRow Row) : IGrainReminder
    {
        public string ReminderName => Row.Name;
    }

    private sealed class Ticker : IDisposable
    {
        private readonly ReminderService _owner;
        private readonly GrainId _grainId;
        private readonly ITimer _timer;
        private DateTimeOffset _due;
        private Task _tick = Task.CompletedTask;

        public Ticker(ReminderService owner, GrainId grainId, Reminder handle)
        {
            _owner = owner;
            _grainId = grainId;
            Handle = handle;
            using (ExecutionContext.SuppressFlow())
            {
                _timer = owner._engine.Time.CreateTimer(
                    static ticker => _ = ((Ticker)ticker!).OnDueAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        public Reminder Handle { get; }

        public void Arm(TimeSpan due)
        {
            _due = _owner._engine.Time.GetUtcNow() + due;
            _timer.Change(due < s_longestTimer ? due : s_longestTimer, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => _timer.Dispose();

        private async Task OnDueAsync()
        {
            var now = _owner._engine.Time.GetUtcNow();
            if (now < _due)
            {
                Arm(_due - now);
                return;
            }

            // Armed before the tick is given: a tick that overruns its period leaves out the next one, ticks never pile up.
            var row = Handle.Row;
            var sinceFirst = now - row.FirstTick;
            Arm(sinceFirst < TimeSpan.Zero ? -sinceFirst : row.Period - TimeSpan.FromTicks(sinceFirst.Ticks % row.Period.Ticks));
            if (!_tick.IsCompleted)
            {
                return;
            }

            try
            {
                var grain = (IRemindable)(object)_owner._engine.CreateReference(_grainId, typeof(IRemindable));
                _tick = grain.ReceiveReminder(row.Name, new TickStatus(row.FirstTick.UtcDateTime, row.Period, now.UtcDateTime));
                await _tick;
            }
            catch (Exception exception)
            {
                _owner._engine.Logger.ReminderFailed(row.Name, _grainId, exception);
            }
        }
    }
}
