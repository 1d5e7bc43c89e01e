using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;

namespace Catalyst.Engine.Tests.Behaviours;

public sealed class WorkerTests : EngineTest
{
    private IWorkerGrain Worker => Engine.Grains.GetGrain<IWorkerGrain>(0);

    [Fact]
    public async Task Workers_run_in_parallel_up_to_their_limit_and_further_requests_wait()
    {
        var barriers = Enumerable.Range(0, 4).Select(_ => Barriers.NewName()).ToArray();
        var work = barriers.Select(barrier => Worker.WorkAsync(barrier, Token)).ToArray();
        await Barriers.Reached(barriers[0]).WaitAsync(Token);
        await Barriers.Reached(barriers[1]).WaitAsync(Token);
        Barriers.Reached(barriers[2]).IsSet.ShouldBeFalse();
        Barriers.Reached(barriers[3]).IsSet.ShouldBeFalse();

        foreach (var barrier in barriers)
        {
            Barriers.Opened(barrier).Set();
        }

        (await Task.WhenAll(work)).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_free_worker_is_used_again()
    {
        var barrier = Barriers.NewName();
        Barriers.Opened(barrier).Set();
        var first = await Worker.WorkAsync(barrier, Token);
        (await Worker.WorkAsync(barrier, Token)).ShouldBe(first);
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
