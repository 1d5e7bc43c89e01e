using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Understanding.Corpus;

/// <summary>How well a corpus of requests was read.</summary>
internal sealed record CorpusScore(IReadOnlyList<RequestScore> Requests)
{
    /// <summary>Reads every request.</summary>
    public static CorpusScore Of(IEnumerable<CorpusRequest> requests) =>
        new([.. requests.Select(request => RequestScore.Of(request, RequestReader.Read(request.Text).Model))]);

    /// <summary>Share of the expected wishes that the model keeps.</summary>
    public double Recall => Share(Count(Outcome.Kept), Expected.Count);

    /// <summary>Of what is said or built, the share that was asked for and is there.</summary>
    public double Precision => Share(Count(Outcome.Kept), Count(Outcome.Kept) + Count(Outcome.Claimed) + Requests.Sum(r => r.Extras.Count));

    /// <summary>Share of the wishes that are kept or named as not done.</summary>
    public double Honest => Share(Count(Outcome.Kept) + Count(Outcome.Named), Expected.Count);

    /// <summary>Share of the requests that are asked back.</summary>
    public double Asked => Share(Requests.Count(request => !request.IsRead), Requests.Count);

    private IReadOnlyList<(ExpectedWish Wish, Outcome Outcome)> Expected { get; } = [.. Requests.SelectMany(request => request.Wishes)];

    /// <summary>Kind of wish; how many were expected, kept, named, claimed.</summary>
    public IEnumerable<(string Kind, int Expected, int Kept, int Named, int Claimed)> ByKind() =>
        Expected.GroupBy(wish => wish.Wish.Kind).OrderByDescending(kind => kind.Count()).Select(kind => (kind.Key, kind.Count(),
            kind.Count(w => w.Outcome == Outcome.Kept), kind.Count(w => w.Outcome == Outcome.Named),
            kind.Count(w => w.Outcome == Outcome.Claimed)));

    private int Count(Outcome outcome) => Expected.Count(wish => wish.Outcome == outcome);

    private static double Share(int part, int whole) => whole == 0 ? 1 : part / (double)whole;
}
