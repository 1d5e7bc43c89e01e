using System.Globalization;

namespace Catalyst.Blueprints.Tests.Understanding.Corpus;

public sealed class CorpusTests
{
    // What the reader reached last: a change that falls below has made something worse. Raise them with every change that gains.
    private const double LeastRecall = 0.7;
    private const double LeastPrecision = 0.78;
    private const double MostAsked = 0.06;

    private static readonly IReadOnlyList<CorpusRequest> Requests =
        CorpusRequest.ReadAll(Path.Combine(AppContext.BaseDirectory, "Understanding", "Corpus"));

    [Fact]
    public void What_people_ask_for_is_understood_at_least_as_well_as_before()
    {
        var score = CorpusScore.Of(Requests);

        var report = Report(score);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        Requests.Count.ShouldBeGreaterThanOrEqualTo(160);
        score.Recall.ShouldBeGreaterThanOrEqualTo(LeastRecall, report);
        score.Precision.ShouldBeGreaterThanOrEqualTo(LeastPrecision, report);
        score.Asked.ShouldBeLessThanOrEqualTo(MostAsked, report);
    }

    private static string Report(CorpusScore score) => string.Create(CultureInfo.InvariantCulture,
        $"recall {score.Recall:0.000}, precision {score.Precision:0.000}, kept or named {score.Honest:0.000}, asked {score.Asked:0.000}\n")
        + string.Join('\n', score.ByKind().Select(
            k => $"{k.Kind,-10} {k.Kept,4} of {k.Expected,4}, named {k.Named,3}, claimed {k.Claimed,3}"))
        + "\n" + string.Join('\n', score.Requests.Select(Misses));

    private static string Misses(RequestScore score) =>
        $"@ {score.Request.Key} ({score.Request.Area}){(score.IsRead ? "" : " NOT READ")}\n" + string.Join('\n', score.Wishes
            .Where(wish => wish.Outcome != Outcome.Kept).Select(wish => $"  {wish.Outcome}: {wish.Wish.Line}")
            .Concat(score.Extras.Select(extra => $"  Extra: {extra.Kind} {extra.Thing} {extra.Words}")));
}
