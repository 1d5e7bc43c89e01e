using Orleans.Streams;
using Orleans.Streams.Core;

namespace Catalyst.Engine.Tests.Grains;

[Alias("tests.IOpenGrain")]
public interface IOpenGrain : IGrainWithStringKey
{
    [Alias("Hold")]
    Task HoldAsync(string barrier);

    [Alias("Echo")]
    Task<string> EchoAsync(string text);
}

[Reentrant]
internal sealed class OpenGrain : Grain, IOpenGrain
{
    public Task HoldAsync(string barrier) => Barriers.PassAsync(barrier);

    public Task<string> EchoAsync(string text) => Task.FromResult(this.GetPrimaryKeyString() + " " + text);
}

[Alias("tests.IWorkerGrain")]
public interface IWorkerGrain : IGrainWithIntegerKey
{
    [Alias("Work")]
    Task<Guid> WorkAsync(string barrier, CancellationToken cancellationToken);
}

[StatelessWorker(2)]
internal sealed class WorkerGrain : Grain, IWorkerGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public async Task<Guid> WorkAsync(string barrier, CancellationToken cancellationToken)
    {
        await Barriers.PassAsync(barrier);
        return _instance;
    }
}

[Alias("tests.IFragileGrain")]
public interface IFragileGrain : IGrainWithStringKey
{
    [Alias("Echo")]
    Task<string> EchoAsync(string text);
}

/// <summary>Its first activation fails, its second does not.</summary>
internal sealed class FragileGrain : Grain, IFragileGrain
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> s_tried = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => s_tried.TryAdd(this.GetPrimaryKeyString(), true)
        ? throw new ProbeException("not yet")
        : Task.CompletedTask;

    public Task<string> EchoAsync(string text) => Task.FromResult(text);
}

[GenerateSerializer, Alias("tests.Tally")]
public sealed class Tally
{
    [Id(0)]
    public int Count { get; set; }

    [Id(1)]
    public List<string> Names { get; set; } = [];
}

[Alias("tests.ITallyGrain")]
public interface ITallyGrain : IGrainWithStringKey
{
    [Alias("Add")]
    Task<int> AddAsync(string name);

    [Alias("Clear")]
    Task ClearAsync();

    [Alias("Read")]
    Task<(int Count, bool Exists)> ReadAsync();

    [Alias("Leave")]
    Task LeaveAsync();
}

internal sealed class TallyGrain([PersistentState("tally")] IPersistentState<Tally> state) : Grain, ITallyGrain
{
    public async Task<int> AddAsync(string name)
    {
        state.State.Count++;
        state.State.Names.Add(name);
        await state.WriteStateAsync();
        return state.State.Count;
    }

    public Task ClearAsync() => state.ClearStateAsync();

    public Task<(int Count, bool Exists)> ReadAsync() => Task.FromResult((state.State.Count, state.RecordExists));

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

[Alias("tests.IListenerGrain")]
public interface IListenerGrain : IGrainWithGuidKey
{
    /// <summary>Everything heard, once that is as many items as given.</summary>
    [AlwaysInterleave, Alias("Heard")]
    Task<string[]> HeardAsync(int items);

    [Alias("FailNext")]
    Task FailNextAsync(int times);
}

[ImplicitStreamSubscription("tests")]
internal sealed class ListenerGrain : Grain, IListenerGrain, IStreamSubscriptionObserver, IAsyncObserver<string>
{
    private readonly List<string> _heard = [];
    private TaskCompletionSource _changed = new();
    private int _failures;
    private int _announcements;

    public async Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        _announcements++;
        await handleFactory.Create<string>().ResumeAsync(this);
    }

    public async Task OnNextAsync(string item, StreamSequenceToken? token = null)
    {
        await Task.Yield();
        if (_failures > 0)
        {
            _failures--;
            throw new ProbeException($"refused {item}");
        }

        _heard.Add(item);
        Interlocked.Exchange(ref _changed, new TaskCompletionSource()).SetResult();
    }

    public Task OnErrorAsync(Exception ex)
    {
        _heard.Add("error: " + ex.Message);
        return Task.CompletedTask;
    }

    public async Task<string[]> HeardAsync(int items)
    {
        while (_heard.Count < items)
        {
            await _changed.Task;
        }

        return [.. _heard, $"announced {_announcements}"];
    }

    public Task FailNextAsync(int times)
    {
        _failures = times;
        return Task.CompletedTask;
    }
}

[Alias("tests.IClockGrain")]
public interface IClockGrain : IGrainWithGuidKey, IRemindable
{
    [Alias("Start")]
    Task StartTimerAsync(TimeSpan due, TimeSpan period, bool keepAlive);

    [Alias("StartFailing")]
    Task StartFailingTimerAsync(TimeSpan period);

    [Alias("StopTimer")]
    Task StopTimerAsync();

    [AlwaysInterleave, Alias("Ticks")]
    Task<int> TicksAsync();

    [Alias("Remind")]
    Task RemindAsync(string name, TimeSpan due, TimeSpan period);

    [Alias("Forget")]
    Task<bool> ForgetAsync(string name);

    [Alias("Hold")]
    Task HoldAsync(string barrier);

    [AlwaysInterleave, Alias("Reminded")]
    Task<string[]> RemindedAsync();
}

internal sealed class ClockGrain : Grain, IClockGrain
{
    private readonly List<string> _reminded = [];
    private IGrainTimer? _timer;
    private int _ticks;

    public Task StartTimerAsync(TimeSpan due, TimeSpan period, bool keepAlive)
    {
        _timer = this.RegisterGrainTimer(
            () => Task.FromResult(_ticks++), new GrainTimerCreationOptions(due, period) { KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task StartFailingTimerAsync(TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(
            _ => _ticks++ == 0 ? throw new ProbeException("first tick") : Task.CompletedTask, period, period);
        return Task.CompletedTask;
    }

    public Task StopTimerAsync()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task<int> TicksAsync() => Task.FromResult(_ticks);

    public Task RemindAsync(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task<bool> ForgetAsync(string name)
    {
        if (await this.GetReminder(name) is not { } reminder)
        {
            return false;
        }

        await this.UnregisterReminder(reminder);
        return true;
    }

    public Task HoldAsync(string barrier) => Barriers.PassAsync(barrier);

    public Task<string[]> RemindedAsync() => Task.FromResult(_reminded.ToArray());

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _reminded.Add(reminderName);
        return Task.CompletedTask;
    }
}
