using Catalyst.Blueprints.Tests.Understanding.Corpus;

namespace Catalyst.Bench;

/// <summary>How well the reader that needs no language model understands what people ask for.</summary>
internal static class RequestSection
{
    public static void Run()
    {
        var requests = CorpusRequest.ReadAll(Path.Combine(AppContext.BaseDirectory, "Corpus"));
        var watch = Stopwatch.StartNew();
        var score = CorpusScore.Of(requests);
        Report.Section("Requests as people write them", $"{requests.Count} requests and what somebody who asked for it would tick off, "
            + $"read in {Report.Seconds(watch.Elapsed)}");
        var whole = Report.Table("over all", "share");
        Report.Row(whole, "recall: wishes that the model keeps", Percent(score.Recall));
        Report.Row(whole, "precision: of what is called done or is built, asked for and there", Percent(score.Precision));
        Report.Row(whole, "wishes that are kept, or named as not done", Percent(score.Honest));
        Report.Row(whole, "requests that are asked back", Percent(score.Asked));
        Report.Write(whole);
        var kinds = Report.Table("wish for a", "expected", "kept", "named as not done", "called done and is not");
        foreach (var (kind, expected, kept, named, claimed) in score.ByKind())
        {
            Report.Row(kinds, kind, $"{expected}", $"{kept}", $"{named}", $"{claimed}");
        }

        Report.Write(kinds);
    }

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
