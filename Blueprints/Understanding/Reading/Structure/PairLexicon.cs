namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>What two of the same kind are called by what stands between them.</summary>
internal static class PairLexicon
{
    // words for the thing = first | second; the words of the whole request decide before those of the thing.
    private static readonly (FrozenSet<string> Words, string First, string Second)[] Known =
    [
        (Words.Set("chess"), "white", "black"),
        (Words.Set("transfer move movement shipment delivery trip ride journey transport message letter parcel connection route"),
            "from", "to"),
        (Words.Set("gift present giving debt payment loan lending donation kudos compliment"), "giver", "receiver"),
        (Words.Set("swap exchange trade"), "offered", "wanted"),
        (Words.Set("friendship marriage partnership relationship"), "first", "second"),
    ];

    private static readonly FrozenSet<string> Contests = Words.Set("match game fixture derby");

    private static readonly FrozenSet<string> Sides = Words.Set("team club school squad side");

    public static (string First, string Second) Of(string thing, string sides, IEnumerable<string> request)
    {
        var kind = thing[(thing.LastIndexOf(' ') + 1)..];
        if (Contests.Contains(kind) && Sides.Contains(sides))
        {
            return ("home " + sides, "away " + sides);
        }

        var (_, first, second) = Known.FirstOrDefault(k => k.Words.Contains(kind) || k.First == "white" && request.Any(k.Words.Contains));
        return first is null or "first" ? ("first " + sides, "second " + sides) : first is "from" ? ("from " + sides, "to " + sides)
            : first is "offered" ? ("offered " + sides, "wanted " + sides) : (first, second!);
    }
}
