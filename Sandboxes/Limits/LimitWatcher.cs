using System.Collections.Concurrent;
using Catalyst.Sandboxes.Processes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Sandboxes.Limits;

/// <summary>
/// The one that looks after the limits of all commands: of those in control groups, whether the kernel had to stop them; of the others,
/// what they use, for which the process table is read once for all. It also takes over those that outlived the server that started them.
/// Where that server lives and watches as well, a command is watched twice, which changes nothing.
/// </summary>
internal sealed partial class LimitWatcher(
    StartedCommands started,
    CommandFolders folders,
    LabelledProcesses processes,
    ControlGroups groups,
    IOptions<SandboxOptions> options,
    TimeProvider time,
    ILogger<LimitWatcher> logger) : IHostedService, IAsyncDisposable
{
    /// <summary>While nothing changes, looks become rarer up to this many intervals.</summary>
    private const int LongestPause = 8;

    /// <summary>A command is written down before it starts; one that is not there after this long has ended.</summary>
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, WatchedTree> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WatchedTree> _adopted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> _ending = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _beginning = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyDictionary<string, ControlGroup>? _left;
    private volatile bool _adopts;
    private Task _watching = Task.CompletedTask;
    private bool _begun;

    /// <summary>Holds a command of this server to its limits until it is forgotten.</summary>
    public void Watch(WatchedTree tree)
    {
        _own[tree.CommandId] = tree;
        Begin();
    }

    public void Forget(string commandId) => _own.TryRemove(commandId, out _);

    /// <summary>From now on also looks after what other servers have left.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _adopts = true;
        Begin();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _watching.WaitAsync(cancellationToken);

        // Whoever tidies up after this server must not meet one that is still at it.
        await Task.WhenAll(_ending.Values).WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None);
        }
    }

    private void Begin()
    {
        lock (_beginning)
        {
            if (!_begun)
            {
                _begun = true;
                _watching = Task.Run(WatchAsync);
            }
        }

        Volatile.Read(ref _changed).TrySetResult();
    }

    private async Task WatchAsync()
    {
        var shortest = options.Value.WatchInterval;
        for (var pause = shortest; await PauseAsync(pause, shortest);)
        {
            var table = new Lazy<ILookup<string, LabelledProcess>>(
                () => processes.List().ToLookup(process => process.CommandId, StringComparer.Ordinal));
            try
            {
                if (_adopts)
                {
                    await AdoptAsync(table);
                }

                pause = Look(table) ? shortest : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, shortest.Ticks * LongestPause));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogFailed(exception);
            }
        }
    }

    /// <summary>
    /// Waits until the next look is due, which a command that begins meanwhile makes sooner. False when there is to be none.
    /// </summary>
    private async Task<bool> PauseAsync(TimeSpan pause, TimeSpan shortest)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _changed, changed);
        if (pause > shortest)
        {
            await changed.Task.WaitAsync(pause - shortest, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.Delay(shortest, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_stop.IsCancellationRequested;
    }

    /// <summary>Looks once at every command; whether any of them deserves to be looked at soon again.</summary>
    private bool Look(Lazy<ILookup<string, LabelledProcess>> table)
    {
        var changed = false;
        foreach (var tree in (List<WatchedTree>)[.. _own.Values, .. _adopted.Values])
        {
            var usage = tree.Group is null ? TreeUsage.Of(table.Value[tree.CommandId]) : default;
            if ((TreeLimits.Exceeded(tree.Limits, time.GetElapsedTime(tree.Began), usage) ?? tree.Group?.Exceeded()) is { } end)
            {
                tree.End(end);
            }

            changed |= tree.Note(usage, tree.OutputFile is { } output ? TreeLimits.Trim(output, tree.Limits.OutputBytes) : 0);
        }

        return changed;
    }

    private async Task AdoptAsync(Lazy<ILookup<string, LabelledProcess>> table)
    {
        folders.MarkInUse();
        var orphans = started.OfOthers()
            .Where(command => command.Owner is null || !LabelledProcesses.IsOwnerAlive(command.Owner))
            .ToDictionary(command => command.CommandId, StringComparer.Ordinal);
        if (_left is null || orphans.Keys.Any(id => !_adopted.ContainsKey(id)))
        {
            _left = await groups.SweepAsync(orphans.ContainsKey);
        }

        foreach (var gone in _adopted.Keys.Where(id => !orphans.ContainsKey(id)).ToList())
        {
            _adopted.Remove(gone);
            _ending.Remove(gone);
        }

        foreach (var command in orphans.Values)
        {
            var group = _left.GetValueOrDefault(command.CommandId);
            var age = time.GetUtcNow() - command.StartedAt;
            if (!_adopted.ContainsKey(command.CommandId))
            {
                LogAdopted(command.TaskId);
                var began = time.GetTimestamp() - (long)(age.TotalSeconds * time.TimestampFrequency);
                _adopted[command.CommandId] = new WatchedTree(
                    command.CommandId, command.Limits, group, command.OutputFile, began, end => EndAdopted(command, group, end));
            }

            if (age > StartTime && (group?.IsEmpty ?? !table.Value.Contains(command.CommandId)))
            {
                await EndAsync(command, group);
            }
        }
    }

    private void EndAdopted(StartedCommand command, ControlGroup? group, SandboxEnd end)
    {
        // Ending takes a while, and the others are looked after meanwhile.
        if (!_ending.TryGetValue(command.CommandId, out var ending) || ending.IsCompleted)
        {
            LogExceeded(command.TaskId, end);
            _ending[command.CommandId] = EndAsync(command, group);
        }
    }

    private async Task EndAsync(StartedCommand command, ControlGroup? group)
    {
        try
        {
            await processes.KillAsync(process => process.CommandId == command.CommandId, TimeSpan.Zero, CancellationToken.None);
            if (group is not null)
            {
                await group.EndAsync();
            }

            started.Remove(command.CommandId);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogFailed(exception);
        }
    }
}
