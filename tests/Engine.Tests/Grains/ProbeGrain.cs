namespace Catalyst.Engine.Tests.Grains;

[GenerateSerializer, Alias("tests.Basket")]
public sealed class Basket
{
    [Id(0)]
    public List<string> Items { get; set; } = [];
}

public sealed class ProbeException(string message) : Exception(message);

[Alias("tests.IProbeGrain")]
public interface IProbeGrain : IGrainWithGuidKey
{
    [Alias("Echo")]
    Task<string> EchoAsync(string text);

    [Alias("Hold")]
    Task HoldAsync(string barrier);

    [Alias("HoldThenLeave")]
    Task<Guid> HoldThenLeaveAsync(string barrier);

    [ReadOnly, Alias("HoldReading")]
    Task HoldReadingAsync(string barrier);

    [AlwaysInterleave, Alias("HoldInterleaving")]
    Task HoldInterleavingAsync(string barrier);

    [AlwaysInterleave, Alias("Peek")]
    Task<int> PeekAsync();

    [Alias("Spin")]
    Task<int> MostThreadsAtOnceAsync(int turns);

    [Alias("Add")]
    Task AddAsync(int number);

    [Alias("Numbers")]
    Task<int[]> NumbersAsync();

    [Alias("Fail")]
    Task FailAsync(string message);

    [Alias("FailValue")]
    ValueTask<int> FailValueAsync(string message);

    [Alias("Instance")]
    Task<Guid> InstanceAsync();

    [Alias("Leave")]
    Task LeaveAsync();

    [Alias("LeaveTelling")]
    Task LeaveTellingAsync(string barrier);

    [Alias("TellWhenLeaving")]
    Task TellWhenLeavingAsync(string barrier);

    [Alias("Keep")]
    Task KeepAliveForAsync(TimeSpan span);

    [Alias("Wait")]
    Task WaitForCancellationAsync(string barrier, CancellationToken cancellationToken);

    [Alias("Put")]
    Task PutAsync(Basket basket);

    [Alias("Take")]
    Task<Basket> TakeAsync();

    [OneWay, Alias("Tell")]
    Task TellAsync(string barrier);

    [Alias("Context")]
    Task<string?> RequestContextAsync(string key);

    [Alias("Relay")]
    Task<string> RelayAsync(Guid other, string text);

    [Alias("CallMyself")]
    Task<string> CallMyselfAsync();

    [Alias("Key")]
    Task<Guid> KeyAsync();
}

internal sealed class ProbeGrain : Grain, IProbeGrain
{
    private readonly Guid _instance = Guid.NewGuid();
    private readonly List<int> _numbers = [];
    private Basket _basket = new();
    private string? _farewell;
    private int _inside;
    private int _most;

    public Task<string> EchoAsync(string text) => Task.FromResult(text);

    public async Task HoldAsync(string barrier) => await Barriers.PassAsync(barrier);

    public async Task<Guid> HoldThenLeaveAsync(string barrier)
    {
        DeactivateOnIdle();
        await Barriers.PassAsync(barrier);
        return _instance;
    }

    public Task HoldReadingAsync(string barrier) => Barriers.PassAsync(barrier);

    public Task HoldInterleavingAsync(string barrier) => Barriers.PassAsync(barrier);

    public Task<int> PeekAsync() => Task.FromResult(_numbers.Count);

    public async Task<int> MostThreadsAtOnceAsync(int turns)
    {
        // Children of one request run concurrently between awaits only; two threads inside at once would be seen here.
        await Task.WhenAll(Enumerable.Range(0, turns).Select(async _ =>
        {
            await Task.Yield();
            _most = Math.Max(_most, Interlocked.Increment(ref _inside));
            Thread.SpinWait(200);
            Interlocked.Decrement(ref _inside);
            await Task.Yield();
        }));
        return _most;
    }

    public async Task AddAsync(int number)
    {
        // The await in the middle would lose numbers if a second request could slip in.
        var count = _numbers.Count;
        await Task.Yield();
        _numbers.Count.ShouldBe(count);
        _numbers.Add(number);
    }

    public Task<int[]> NumbersAsync() => Task.FromResult(_numbers.ToArray());

    public async Task FailAsync(string message)
    {
        await Task.Yield();
        throw new ProbeException(message);
    }

    public ValueTask<int> FailValueAsync(string message) => throw new ProbeException(message);

    public Task<Guid> InstanceAsync() => Task.FromResult(_instance);

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task LeaveTellingAsync(string barrier)
    {
        _farewell = barrier;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task TellWhenLeavingAsync(string barrier)
    {
        _farewell = barrier;
        return Task.CompletedTask;
    }

    public Task KeepAliveForAsync(TimeSpan span)
    {
        DelayDeactivation(span);
        return Task.CompletedTask;
    }

    public async Task WaitForCancellationAsync(string barrier, CancellationToken cancellationToken)
    {
        Barriers.Reached(barrier).Set();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Barriers.Opened(barrier).Set();
            throw;
        }
    }

    public Task PutAsync(Basket basket)
    {
        _basket = basket;
        return Task.CompletedTask;
    }

    public Task<Basket> TakeAsync() => Task.FromResult(_basket);

    public Task TellAsync(string barrier)
    {
        Barriers.Reached(barrier).Set();
        throw new ProbeException("Nobody hears this.");
    }

    public Task<string?> RequestContextAsync(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public Task<string> RelayAsync(Guid other, string text) => GrainFactory.GetGrain<IProbeGrain>(other).EchoAsync(text);

    public Task<string> CallMyselfAsync() => this.AsReference<IProbeGrain>().EchoAsync("never");

    public Task<Guid> KeyAsync() => Task.FromResult(this.GetPrimaryKey());

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_farewell is not null)
        {
            await Barriers.PassAsync(_farewell);
        }
    }
}
