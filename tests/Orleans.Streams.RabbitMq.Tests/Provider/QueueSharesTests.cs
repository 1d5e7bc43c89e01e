using FsCheck;
using FsCheck.Fluent;
using Orleans.Streams.RabbitMq.Balancing;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>Every silo computes the same division of queues, for whatever members.</summary>
public sealed class QueueSharesTests
{
    private static Gen<(string[] Queues, string[] Silos)> Clusters =>
        from queues in Gen.Choose(1, 40)
        from silos in Gen.Choose(1, 12)
        from seed in Gen.Choose(0, 1_000_000)
        select (Enumerable.Range(0, queues).Select(n => $"queue-{n}").ToArray(),
            Enumerable.Range(0, silos).Select(n => $"S10.0.0.{n}:11111@{seed + n}").ToArray());

    [Fact]
    public void Each_queue_has_one_reader_and_nobody_more_than_a_fair_share() => Prop.ForAll(Clusters.ToArbitrary(), cluster =>
    {
        var owners = QueueShares.Divide(cluster.Queues, cluster.Silos);
        owners.Keys.Order(StringComparer.Ordinal).ShouldBe(cluster.Queues.Order(StringComparer.Ordinal));
        owners.Values.ShouldBeSubsetOf(cluster.Silos);
        var fair = (cluster.Queues.Length + cluster.Silos.Length - 1) / cluster.Silos.Length;
        owners.Values.GroupBy(silo => silo).ShouldAllBe(group => group.Count() <= fair);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_a_silo_learns_of_the_others_does_not_matter() => Prop.ForAll(Clusters.ToArbitrary(), cluster =>
        QueueShares.Divide(cluster.Queues.Reverse(), [.. cluster.Silos.Reverse()])
            .ShouldBe(QueueShares.Divide(cluster.Queues, cluster.Silos), ignoreOrder: true))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_silo_nobody_reads() => QueueShares.Divide(["queue"], []).ShouldBeEmpty();
}
