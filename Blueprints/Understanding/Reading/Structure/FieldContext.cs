namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>What stands beside a value tells what it means: "min and max players", "started, finished", "vintage, drink until".</summary>
internal static class FieldContext
{
    private static readonly FrozenSet<string> Bounds = Words.Set("min max minimum maximum");

    private static readonly FrozenSet<string> Begun = Words.Set("started begun opened arrived");

    private static readonly FrozenSet<string> Ended = Words.Set("finished ended closed left completed");

    private static readonly FrozenSet<string> Spans = Words.Set("from to until start end begin");

    /// <summary>Go from one place to another rather than from one day to another.</summary>
    private static readonly FrozenSet<string> Journeys = Words.Set(
        "ride trip flight route transfer journey drive offer tour transport delivery shipment lift move message call project");

    /// <summary>Are counted where they stand among values.</summary>
    private static readonly FrozenSet<string> Counted = Words.Set("""
        beds boxes bottles jars bags couples places pieces portions tickets chairs windows crates barrels eggs visitors volunteers legs hits
        sheets cups glasses packets rolls cans plants trees doors spots visits
        """);

    private static readonly FieldKind Day = new(FieldType.Date);

    private static readonly FieldKind Hour = new(FieldType.Time);

    /// <summary>The values of a thing, each with the kind that those beside it tell.</summary>
    /// <param name="thing">Label of what has them.</param>
    /// <param name="isThing">Whether a label names a thing that is kept.</param>
    public static List<Said> Of(IEnumerable<Said> parts, string thing, Predicate<string> isThing)
    {
        List<Said> said = [.. parts];
        var fields = said.OfType<SaidField>().ToList();
        var begins = fields.Exists(f => Begun.Contains(f.Phrase));
        var ends = fields.Exists(f => Ended.Contains(f.Phrase));
        var dated = fields.Exists(f => f.Phrase is "date" or "day" or "weekday");
        var days = fields.Exists(f => Kind(f).Type is FieldType.Date or FieldType.DateTime && !Spans.Contains(f.Phrase)
            && !f.Phrase.EndsWith("until", StringComparison.Ordinal));
        var years = fields.Exists(f => Kind(f).Number?.Kind == NumberKind.Year);
        var dates = fields.Exists(f => f.Phrase.EndsWith(" until date", StringComparison.Ordinal));
        var priced = fields.Exists(f => f.Phrase is not "paid" && Kind(f).Number?.Kind == NumberKind.Money);
        var journey = Journeys.Contains(thing[(thing.LastIndexOf(' ') + 1)..]);
        var span = fields.Exists(f => f.Phrase is "from" or "start") && fields.Exists(f => f.Phrase is "to" or "until" or "end");
        for (var i = 0; i < said.Count; i++)
        {
            if (said[i] is not SaidField field)
            {
                continue;
            }

            var kind = field.Phrase switch
            {
                "paid" when field.Kind is null && priced => new FieldKind(FieldType.Boolean, Default: "false"),
                "from" or "to" or "start" or "end" or "begin" when dated && !journey && (span || !(field.Phrase is "from" or "to")) => Hour,
                "from" or "to" or "until" when field.Kind is null && span && !journey && !days => Day,
                var many when field.Kind is null && many.Split(' ')[0] is var noun && Counted.Contains(noun)
                    && !isThing(Morphology.Singular(noun)) => FieldLexicon.Parse("count"),
                var done when begins && ends && (Begun.Contains(done) || Ended.Contains(done)) => Day,
                var until when until.EndsWith(" until", StringComparison.Ordinal) || until.EndsWith(" from", StringComparison.Ordinal)
                    && fields.Exists(f => f.Phrase.StartsWith(until[..^4] + "until", StringComparison.Ordinal)) => years && !days && !dates
                        ? FieldLexicon.Parse("year") : Day,
                _ => null,
            };
            said[i] = kind is null ? field : field with { Kind = kind };
            if (Bounds.Contains(field.Phrase) && i + 1 < said.Count && said[i + 1] is SaidField next
                && next.Phrase.Split(' ') is [var other, _, ..] words && Bounds.Contains(other))
            {
                said[i] = field with { Phrase = $"{field.Phrase} {string.Join(' ', words[1..])}", Kind = Kind(next) };
            }
            else if (i + 1 < said.Count && said[i + 1] is SaidField last && Shared(field.Phrase, last.Phrase) is { } shared)
            {
                said[i] = field with { Phrase = shared, Kind = Kind(last) };
            }
        }

        return said;
    }

    /// <summary>"Start" before "end date" is a start date, "drink from" before "drink until date" a date too; null for anything
    /// else.</summary>
    public static string? Shared(string phrase, string next) => next.Split(' ') is [.., var end, "date" or "time" or "day" or "year"] words
        && Spans.Contains(end) && phrase.Split(' ') is var own && Spans.Contains(own[^1])
        && own.SkipLast(1).SequenceEqual(words.SkipLast(2)) ? $"{phrase} {words[^1]}" : null;

    private static FieldKind Kind(SaidField field) => field.Kind ?? FieldLexicon.Infer(field.Phrase, "");
}
