using FsCheck;
using FsCheck.Fluent;

namespace Orleans.Streams.RabbitMq.Tests;

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
        var patterns = Gen.Choose(1, 6).SelectMany(count => Gen.Elements("a", "b", "*", "#").ListOf(count)).Select(Join);
        var keys = Gen.Choose(1, 7).SelectMany(count => Gen.Elements("a", "b").ListOf(count)).Select(Join);
        var pairs = from pattern in patterns from key in keys select (pattern, key);
        Prop.ForAll(pairs.ToArbitrary(),
            pair => TopicPattern.Matches(pair.pattern, pair.key) == Naive(pair.pattern.Split('.'), pair.key.Split('.')))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

        static string Join(IEnumerable<string> words) => string.Join('.', words);
    }

    [Fact]
    public void A_hostile_pattern_costs_no_more_than_any_other()
    {
        var pattern = Words("#.a", 200) + ".b";
        TopicPattern.Matches(pattern, Words("a", 2000)).ShouldBeFalse();

        static string Words(string word, int count) => string.Join('.', Enumerable.Repeat(word, count));
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
