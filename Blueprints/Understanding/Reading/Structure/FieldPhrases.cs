namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Reads an item of a list as a value: "date of birth", "size in square metres", "price per kg", "level (A1, A2)".</summary>
internal static class FieldPhrases
{
    private const int LongestName = 5;

    private static readonly FrozenSet<string> Inside = Words.Set("of in per from to out back until at since on by off");

    /// <summary>Values by themselves: "bookings with hall, from and to".</summary>
    private static readonly FrozenSet<string> Ends = Words.Set("from to until since by at");

    /// <summary>Never part of a name: they say something.</summary>
    private static readonly FrozenSet<string> Verbs = Words.Set("""
        can could may might should must will would is are was were be been has have had do does belong belongs let lets so if because when
        where while who whom which that then with without for
        """);

    private static readonly FrozenSet<string> Speakers = Words.Set("i we they you he she it");

    /// <summary>The value that an item names, or null when it names none.</summary>
    public static SaidField? Read(List<Token> item)
    {
        if (item.Count == 0 || Questions.Asks(item[0]) || item.Count > 1 && Questions.Asks(item[1]))
        {
            return Questions.Read(item);
        }

        var open = item.FindIndex(t => t.Is("("));
        var name = open < 0 ? item : item[..open];
        var counted = name.Count > 2 && name[^2].Word is "of" or "for" && name[^1].Word is "each" or "them" or "every" or "it";
        name = counted ? name[..^2] : name;
        var speaker = name.FindIndex(t => t.IsAny(Speakers));
        if (speaker > 0)
        {
            // "the hours I worked": what is said of it does not name it.
            name = name[..speaker];
        }

        name = [.. name.Where((t, i) => !t.IsAny(Words.Determiners) && !(i == 0 && t.Is("there"))
            && t.Word is not ("also" or "optional" or "optionally" or "required"
            or "maybe" or "perhaps" or "possibly" or "etc"))];
        while (name.Count > 1 && name[0].IsAny(Words.Fluff) && !Phrases.IsTelling(name, 0))
        {
            name.RemoveAt(0);
        }

        var kind = open < 0 ? Range(ref name) ?? Unit(ref name) : null;
        kind ??= name is [{ Word: "from" or "to" or "until" }, { Word: "date" }] ? new FieldKind(FieldType.Date) : null;
        if (name.Count is 0 or > LongestName || speaker == 0 || !name.TrueForAll(t => t.IsWord || t.Kind == TokenKind.Number
            && name.Count > 1)
            || name.Exists(t => t.IsAny(Verbs)) || name[0].IsAny(Inside) && name.Count > 1 && !name[^1].Is("date")
                || name[^1].Word is "of" or "in" or "per"
            || open < 0 && !(name is [var end] && end.IsAny(Ends)) && !name.Exists(t => Nouns.IsPlausible(t)
                || FieldLexicon.Knows(t.Word) || FeatureLexicon.MayBeValue(t.Word) || t.Is("make")
                || EntityLexicon.Knows(t.Lemma) || NumberLexicon.Unit(t.Word) is not null))
        {
            return null;
        }

        var phrase = Phrases.WordsOf(name);
        var singular = Phrases.Lemmas(name);
        phrase = !FieldLexicon.Knows(phrase) && FieldLexicon.Knows(singular) ? singular : phrase;
        if (kind is null && name.FindIndex(t => t.Is("per")) is > 0 and var per && FieldLexicon.Infer(Phrases.WordsOf(name[..per]), "")
            is { Number.Kind: NumberKind.Money or NumberKind.Measurement } rate)
        {
            kind = rate;
        }

        if (kind is null && open < 0 && name is [var only] && NumberLexicon.Unit(only.Word) is { } measured && !FieldLexicon.Knows(phrase))
        {
            // "with grams": so much of it.
            kind = new FieldKind(FieldType.Decimal, Number: measured);
        }

        var tokens = open < 0 ? item : [.. name, .. item[open..]];
        return new SaidField(phrase, tokens, kind, counted);
    }

    // "heat 1-10", "pain from 0 to 10".
    private static FieldKind? Range(ref List<Token> name)
    {
        var words = name is [_, .., { Word: "from" or "between" }, { Kind: TokenKind.Number }, { Word: "to" or "and" },
            { Kind: TokenKind.Number }] ? 4 : name is [_, .., { Kind: TokenKind.Number }, { Kind: TokenKind.Number }] ? 2 : 0;
        if (words == 0 || name.Count == words || !int.TryParse(name[^1].Text, out var most)
            || !int.TryParse(name[words == 4 ? ^3 : ^2].Text, out var least) || least >= most)
        {
            return null;
        }

        name = name[..^words];
        return new FieldKind(FieldType.Integer, Min: least, Max: most);
    }

    // "size in square metres", "weight kg", "price in euros": a unit is how a value is written, and no part of its name.
    private static FieldKind? Unit(ref List<Token> name)
    {
        var within = name.FindLastIndex(t => t.Is("in"));
        var from = within > 0 ? within + 1 : name.Count > 1 && NumberLexicon.IsSymbol(name[^1].Word) ? name.Count - 1 : -1;
        if (from < 0 || FieldLexicon.Knows(Phrases.WordsOf(name)) || name.Count - from is 0 or > 2 || name.Exists(t => t.Is("per"))
            || NumberLexicon.Unit(Phrases.WordsOf(name[from..])) is not { } unit)
        {
            return null;
        }

        var bare = name[..(within > 0 ? within : from)];
        if (within < 0 && FieldLexicon.Infer(Phrases.WordsOf(bare), "").Type is FieldType.Date or FieldType.DateTime)
        {
            // "start km": no day.
            return new FieldKind(FieldType.Decimal, Number: unit);
        }

        name = bare;
        return new FieldKind(FieldType.Decimal, Number: unit);
    }
}
