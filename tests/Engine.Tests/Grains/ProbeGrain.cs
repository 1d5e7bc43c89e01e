namespace Catalyst.Engine.Tests.Grains;

[Alias("tests.IProbeGrain")]
public interface IProbeGrain : IGrainWithGuidKey
{
    [Alias("Echo")]
    Task<string> EchoAsync(string text);

    [Alias("Hold")]
    Task HoldAsync(string barrier);

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
}

internal sealed class ProbeGrain : Grain, IProbeGrain
{
    private readonly List<int> _numbers = [];
    private int _inside;
    private int _most;

    public Task<string> EchoAsync(string text) => Task.FromResult(text);

    public Task HoldAsync(string barrier) => Barriers.PassAsync(barrier);

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
}
