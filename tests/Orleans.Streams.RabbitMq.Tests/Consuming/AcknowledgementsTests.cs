using FsCheck;
using FsCheck.Fluent;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>Acknowledgements in groups, against RabbitMQ's own rules for them.</summary>
public sealed class AcknowledgementsTests
{
    private const int Window = 12;

    [Fact]
    public void Done_without_a_gap_is_told_as_one() => Take(Of([1, 2, 3, 4], [2, 1, 3])).ShouldBe([new Acknowledgement(3, All: true)]);

    [Fact]
    public void What_is_behind_one_that_is_not_done_waits_for_it_once()
    {
        var acknowledgements = Of([1, 2, 3, 4], [1, 3]);
        Take(acknowledgements).ShouldBe([new Acknowledgement(1, All: true)]);
        acknowledgements.Complete(2);
        Take(acknowledgements).ShouldBe([new Acknowledgement(3, All: true)]);
    }

    [Fact]
    public void What_is_still_behind_one_that_is_not_done_is_told_by_itself()
    {
        var acknowledgements = Of([1, 2, 3, 4], [4, 3]);
        Take(acknowledgements).ShouldBeEmpty();
        Take(acknowledgements).ShouldBe([new Acknowledgement(4, All: false), new Acknowledgement(3, All: false)]);
        acknowledgements.Count.ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_told_twice() => Take(Of([1, 2], [1, 1, 2, 1])).ShouldBe([new Acknowledgement(2, All: true)]);

    /// <summary>Each number delivers the next message (0), tells what is done (1), or does one of those that are not done.</summary>
    [Fact]
    public void RabbitMQ_forgets_what_is_done_and_nothing_else() => Prop.ForAll(
        Gen.Choose(0, 30).ListOf().ToArbitrary(),
        steps =>
        {
            var acknowledgements = new Acknowledgements();
            var (rabbit, working, delivered) = (new SortedSet<ulong>(), new List<ulong>(), 0ul);
            foreach (var step in steps.Concat([1, 1]))
            {
                if (step == 0 && rabbit.Count < Window)
                {
                    rabbit.Add(++delivered);
                    working.Add(delivered);
                    acknowledgements.Deliver(delivered);
                }
                else if (step == 1)
                {
                    Tell(acknowledgements, rabbit);
                    rabbit.Count.ShouldBe(working.Count + acknowledgements.Count);
                    working.ShouldBeSubsetOf(rabbit);
                }
                else if (working.Count > 0)
                {
                    acknowledgements.Complete(working[step % working.Count]);
                    working.RemoveAt(step % working.Count);
                }
            }

            rabbit.ShouldBe(working);
        }).QuickCheckThrowOnFailure();

    private static void Tell(Acknowledgements acknowledgements, SortedSet<ulong> rabbit)
    {
        foreach (var (tag, all) in Take(acknowledgements))
        {
            rabbit.ShouldContain(tag, "RabbitMQ ends a channel over a tag that it does not know");
            rabbit.RemoveWhere(known => all ? known <= tag : known == tag);
        }
    }

    private static Acknowledgements Of(ulong[] delivered, ulong[] done)
    {
        var acknowledgements = new Acknowledgements();
        Array.ForEach(delivered, acknowledgements.Deliver);
        Array.ForEach(done, acknowledgements.Complete);
        return acknowledgements;
    }

    private static List<Acknowledgement> Take(Acknowledgements acknowledgements)
    {
        var group = new List<Acknowledgement>();
        acknowledgements.Take(group);
        return group;
    }
}
