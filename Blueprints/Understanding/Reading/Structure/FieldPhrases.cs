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
        gets can could may might should must will would is are was were be been has have had do does belong belongs let lets so if because
        when where while who whom which that then with without for
        """);

    /// <summary>Say something of a value beside its name.</summary>
    private static readonly FrozenSet<string> Asides =
        Words.Set("also optional optionally required mandatory maybe perhaps possibly etc");

    private static readonly FrozenSet<string> Entering =
        Words.Set("leave leaves choose chooses pick picks select selects enter enters give gives");

    private static readonly FieldKind Day = new(FieldType.Date);

    private static readonly FrozenSet<string> Speakers = Words.Set("i we they you he she it");

    // The middle of "driver offers ride".
    private static bool IsSaying(Token t) => t.Word[^1] == 's' && VerbLexicon.Find(t.Word).Any(v => !v.Passive && v.Verb.Base != t.Word);

    /// <summary>The value that an item names, or null when it names none.</summary>
    public static SaidField? Read(List<Token> item)
    {
        if (item.FindIndex(t => t.Is(":")) is > 0 and var colon)
        {
            item = [.. item[..colon], Token.Mark("("), .. item[(colon + 1)..], Token.Mark(")")];
        }

        if (item.Count > 0 && item[0].IsAny(Markers.Every))
        {
            return null;
        }

        var open = item.FindIndex(t => t.Is("("));
        var name = open < 0 ? item : item[..open];
        var kind = open < 0 ? ItemKinds.Range(ref name) : null;
        if (name.Count == 0 || Questions.Asks(name[0]) || name.Count > 1 && Questions.Asks(name[1]))
        {
            return Questions.Read(open < 0 ? name : item) is { } question ? question with { Kind = kind ?? question.Kind } : null;
        }

        if (name.Count > 1 && name[0].IsAny(Entering) && (name[1].IsAny(Words.Determiners) || name[1].Word is "name" or "email"))
        {
            // "choose a treatment", "leave their name": how it is given does not name it.
            name = name[1..];
        }

        var counted = name.Count > 2 && name[^2].Word is "of" or "for" or "by" && name[^1].Word is "each" or "them" or "every" or "it";
        name = counted ? name[..^2] : name;
        var speaker = name.FindIndex(t => t.IsAny(Speakers));
        if (speaker > 0)
        {
            // "the hours I worked": what is said of it does not name it.
            name = name[..speaker];
        }

        var required = name.Exists(t => t.Word is "required" or "mandatory") ? true
            : name.Exists(t => t.Word is "optional" or "optionally") ? false : (bool?)null;
        name = [.. name.Where((t, i) => !t.IsAny(Words.Determiners) && !(i == 0 && t.Is("there")) && !t.IsAny(Asides))];
        if (counted && name is [{ IsPlural: true }, var how] && ItemKinds.IsParticiple(how))
        {
            // "the sets won by each": so many.
            kind ??= FieldLexicon.Parse("count");
            name = name[..1];
        }

        while (name.Count > 1 && name[0].IsAny(Words.Fluff) && !Phrases.IsTelling(name, 0))
        {
            name.RemoveAt(0);
        }

        kind ??= open < 0 && name.Count > 0 ? ItemKinds.Unit(ref name) ?? ItemKinds.Choices(ref name) ?? ItemKinds.Done(name) : null;
        if (name is [_, .., { Word: "from" }, { Word: "date" }] && name.Count > 2)
        {
            // "a drink from date".
            (name, kind) = (name[..^1], Day);
        }

        kind ??= name is [{ Word: "from" or "to" or "until" }, { Word: "date" }] ? Day : null;
        if (name.Count is 0 or > LongestName || speaker == 0 || !name.TrueForAll(t => t.IsWord || t.Kind == TokenKind.Number
            && name.Count > 1)
            || name.Exists(t => t.IsAny(Verbs)) && !(kind is not null && name[^1].Is("for"))
            || name[0].IsAny(Inside) && name.Count > 1 && !name[^1].Is("date")
            || name.Count > 2 && name.Take(name.Count - 1).Skip(1).Any(IsSaying)
            || name[^1].Word is "of" or "in" or "per" && kind is null
            || open < 0 && kind is null && !(name is [var end] && end.IsAny(Ends)) && !name.Exists(t => Nouns.IsPlausible(t)
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
        return new SaidField(phrase, tokens, kind, counted) { Required = required };
    }
}
