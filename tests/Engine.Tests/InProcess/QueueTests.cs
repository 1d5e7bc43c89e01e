using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;

namespace Catalyst.Engine.Tests.InProcess;

/// <summary>Order and cancellation of what waits for its turn: firmer than Orleans, where messages may overtake and a cancelled one still starts.</summary>
public sealed class QueueTests : EngineTest
{
    private IProbeGrain Grain => field ??= Engine.Grains.GetGrain<IProbeGrain>(Guid.NewGuid());

    private IWorkerGrain Worker => Engine.Grains.GetGrain<IWorkerGrain>(0);

    [Fact]
    public async Task Requests_of_one_caller_are_served_in_their_order()
    {
        var expected = Enumerable.Range(0, 200).ToArray();
        await Task.WhenAll(expected.Select(number => Grain.AddAsync(number)));
        (await Grain.NumbersAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task A_call_cancelled_in_the_queue_never_starts()
    {
        var (held, queued) = (Barriers.NewName(), Barriers.NewName());
        var first = Grain.HoldAsync(held);
        await Barriers.Reached(held).WaitAsync(Token);
        using var cancellation = new CancellationTokenSource();
        var second = Grain.WaitForCancellationAsync(queued, cancellation.Token);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);

        Barriers.Opened(held).Set();
        await first;
        await Grain.EchoAsync("after it");
        Barriers.Reached(queued).IsSet.ShouldBeFalse();
    }

    [Fact]
    public async Task A_request_cancelled_while_all_workers_are_busy_never_starts()
    {
        var busy = Enumerable.Range(0, 2).Select(_ => Barriers.NewName()).ToArray();
        var work = busy.Select(barrier => Worker.WorkAsync(barrier, Token)).ToArray();
        foreach (var barrier in busy)
        {
            await Barriers.Reached(barrier).WaitAsync(Token);
        }

        using var cancellation = new CancellationTokenSource();
        var (abandoned, next) = (Barriers.NewName(), Barriers.NewName());
        var cancelled = Worker.WorkAsync(abandoned, cancellation.Token);
        var following = Worker.WorkAsync(next, Token);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => cancelled);

        Array.ForEach([.. busy, next], barrier => Barriers.Opened(barrier).Set());
        await Task.WhenAll([.. work, following]);
        Barriers.Reached(abandoned).IsSet.ShouldBeFalse();
    }
}
