namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>
/// Reads what is to be seen at once: "values above 140 in red", "warn me when less than 2 kg are left", "overdue ones marked".
/// </summary>
internal sealed class MarkingReader : IPartReader
{
    /// <summary>What leaves the application is no mark on its pages.</summary>
    private static readonly FrozenSet<string> Sent = Words.Set(
        "email mail sms push phone text whatsapp message letter send telegram slack");

    private static readonly FrozenSet<string> Turning = Words.Set(
        "in be is are turn turns become becomes shown marked it them colored coloured");

    private static readonly FrozenDictionary<string, Tone> Tones = new Dictionary<string, Tone>
    {
        ["red"] = Tone.Danger, ["orange"] = Tone.Warning, ["yellow"] = Tone.Warning, ["amber"] = Tone.Warning, ["green"] = Tone.Good,
        ["grey"] = Tone.Quiet, ["gray"] = Tone.Quiet, ["greyed"] = Tone.Quiet, ["grayed"] = Tone.Quiet, ["blue"] = Tone.Info,
    }.ToFrozenDictionary();

    public IReadOnlyList<string> Effects { get; } = ["marking", "reminder"];

    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        if (clause.Words.Any(w => w.IsAny(Sent) || Sent.Contains(w.Lemma)))
        {
            return null;
        }

        var colour = Colour(clause.Words);
        List<Token> words = [.. clause.Words.Where(w => colour is null || !colour.Name.Split(' ').Contains(w.Word))];
        var said = SaidConditions.Read(model, words, clause.Focus);
        if (said is null && SaidConditions.HasNumber(words) && Facts.WithNumber(model, words, clause.Focus) is { } counting)
        {
            model = counting;
            said = SaidConditions.Read(model, words, clause.Focus);
        }

        if (said is null)
        {
            return null;
        }

        var alert = clause.Effect.Name == "reminder";
        var tone = colour is not null && Tones.TryGetValue(colour.Name.Split(' ')[^1], out var known) ? known : alert ? Tone.Warning
            : Tone.Danger;
        return ModelParts.Marked(model, said.Entity, Label(model, said), said.Expression, tone, alert, colour);
    }

    /// <summary>The colour of "in red", "turn dark orange", "greyed out".</summary>
    private static NamedColour? Colour(IReadOnlyList<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Word is "greyed" or "grayed")
            {
                return ColourLexicon.Find("grey")!.Value.Colour;
            }

            // An orange is a fruit unless something is in it or turns so.
            var two = i + 1 < words.Count ? ColourLexicon.Find($"{words[i].Word} {words[i + 1].Word}") : null;
            if ((two ?? ColourLexicon.Find(words[i].Word)) is (var colour, var plain) && (plain || i > 0
                && (Turning.Contains(words[i - 1].Word) || i == words.Count - 1 && Quantity.At(words, i - 1)?.To == i)))
            {
                return colour;
            }
        }

        return null;
    }

    // "above 140" says nothing without what is above it.
    private static string Label(AppModel model, SaidCondition said)
    {
        var member = Facts.Numbers(model, said.Entity).FirstOrDefault(n => said.Expression.StartsWith($"{n.Name} ",
            StringComparison.Ordinal));
        // "Has passed" says nothing without what has passed.
        var day = said.Says.Split(' ') is ["has" or "have", "passed"] or ["passed"]
            ? said.Entity.Fields.FirstOrDefault(f => said.Expression.StartsWith($"{f.Name} ", StringComparison.Ordinal)) : null;
        if (day is not null)
        {
            return $"{day.Label.ToLowerInvariant()} {said.Says}";
        }

        var words = member.Name is null || said.Says.Contains(member.Label, StringComparison.OrdinalIgnoreCase) ? said.Says
            : $"{member.Label.ToLowerInvariant()} {said.Says}";
        return words;
    }
}
