using Catalyst.Testing;

namespace Catalyst.Grains.Tests.Contracts;

/// <summary>How many workers of a kind run at a time on one silo.</summary>
public sealed class StatelessWorkerTests(ContractCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IWorkerGrain Worker => field ??= cluster.Grains.GetGrain<IWorkerGrain>(Guid.NewGuid());

    [Fact]
    public async Task Workers_run_in_parallel_up_to_their_limit_and_further_requests_wait()
    {
        var barriers = Enumerable.Range(0, 4).Select(_ => Barriers.NewName()).ToArray();
        var work = barriers.Select(barrier => Worker.WorkAsync(barrier, Token)).ToArray();
        var reached = barriers.Select(barrier => Barriers.Reached(barrier).WaitAsync(Token)).ToList();
        reached.Remove(await Task.WhenAny(reached));
        reached.Remove(await Task.WhenAny(reached));
        barriers.Count(barrier => Barriers.Reached(barrier).IsSet).ShouldBe(2);

        foreach (var barrier in barriers)
        {
            Barriers.Opened(barrier).Set();
        }

        (await Task.WhenAll(work)).Distinct().Count().ShouldBe(2);
    }

    /// <summary>One that has just answered may not be free yet, so the next request may make the second one; there is no third.</summary>
    [Fact]
    public async Task A_free_worker_is_used_again()
    {
        var barrier = Barriers.NewName();
        Barriers.Opened(barrier).Set();
        var workers = new HashSet<Guid>();
        for (var request = 0; request < 10; request++)
        {
            workers.Add(await Worker.WorkAsync(barrier, Token));
        }

        workers.Count.ShouldBeLessThanOrEqualTo(2);
    }
}
