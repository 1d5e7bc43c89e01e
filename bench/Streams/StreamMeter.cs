namespace Catalyst.Bench;

/// <summary>Counts messages that have been taken. One at a time: grains cannot be handed one.</summary>
internal sealed class StreamMeter(int warmUp, int all)
{
    private readonly TaskCompletionSource _warmedUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public static StreamMeter Current { get; private set; } = new(0, 0);

    public int Count => Volatile.Read(ref _count);

    public Task WarmedUp => _warmedUp.Task;

    public Task Done => _done.Task;

    public static StreamMeter Begin(int warmUp, int all) => Current = new StreamMeter(warmUp, all);

    public void Add()
    {
        var count = Interlocked.Increment(ref _count);
        if (count == warmUp)
        {
            _warmedUp.SetResult();
        }
        else if (count == all)
        {
            _done.SetResult();
        }
    }
}
