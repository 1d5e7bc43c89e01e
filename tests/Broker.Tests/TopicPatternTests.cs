using Catalyst.Grains.Interfaces.Events;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Broker.Tests;

public sealed class TopicPatternTests
{
    [Theory]
    [InlineData("catalyst.*.complete", "catalyst.deploy.complete", true)]
    [InlineData("catalyst.*.complete", "catalyst.a.b.complete", false)]
    [InlineData("catalyst.#", "catalyst", true)]
    [InlineData("#", "", true)]
    [InlineData("#.results.#", "catalyst.test.results", true)]
    [InlineData("catalyst.test.results", "catalyst.test.results.failed", false)]
    [InlineData("*", "", true)]
    [InlineData("*.*", "a", false)]
    public void Patterns_match_as_in_AMQP(string pattern, string key, bool expected) =>
        TopicPattern.Matches(pattern, key).ShouldBe(expected);

    [Fact]
    public void Matching_agrees_with_the_definition()
    {
        var words = Gen.Elements("a", "b");
        var patterns = Gen.Elements("a", "b", "*", "#").ListOf(6).Select(parts => string.Join('.', parts));
        var keys = Gen.Choose(1, 7).SelectMany(n => words.ListOf(n)).Select(parts => string.Join('.', parts));
        var shorter = Gen.Choose(1, 6).SelectMany(n => Gen.Elements("a", "b", "*", "#").ListOf(n)).Select(parts => string.Join('.', parts));
        var pairs = from pattern in Gen.OneOf(patterns, shorter) from key in keys select (pattern, key);
        Prop.ForAll(pairs.ToArbitrary(),
            pair => TopicPattern.Matches(pair.pattern, pair.key) == Naive(pair.pattern.Split('.'), pair.key.Split('.')))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void A_hostile_pattern_costs_no_more_than_any_other()
    {
        var pattern = string.Join('.', Enumerable.Repeat("#.a", 200)) + ".b";
        TopicPattern.Matches(pattern, string.Join('.', Enumerable.Repeat("a", 2000))).ShouldBeFalse();
    }

    [Fact]
    public void Every_binding_names_a_queue_and_every_queue_is_bound()
    {
        var topology = Topology.Catalyst;
        topology.Bindings.Select(binding => binding.Queue).Distinct().ShouldBe(topology.Queues, ignoreOrder: true);
        topology.Outcomes.ShouldAllBe(outcome => EventTypes.All.Contains(outcome.EventType));
        Enumerable.Range(1, 3).Select(n => Topology.Backoff(n).TotalSeconds).ShouldBe([1, 2, 4]);
        Queues.Role(Queues.Planner).ShouldBe("planner");
        Queues.Of("planner").ShouldBe(Queues.Planner);
    }

    private static bool Naive(ReadOnlySpan<string> pattern, ReadOnlySpan<string> key)
    {
        if (pattern.IsEmpty)
        {
            return key.IsEmpty;
        }

        if (pattern[0] == "#")
        {
            return Naive(pattern[1..], key) || (!key.IsEmpty && Naive(pattern, key[1..]));
        }

        return !key.IsEmpty && (pattern[0] == "*" || pattern[0] == key[0]) && Naive(pattern[1..], key[1..]);
    }
}
