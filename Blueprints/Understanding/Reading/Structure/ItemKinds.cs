namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>What the item of a list says of its values beside its name: a unit, a range, choices, or that something was done.</summary>
internal static class ItemKinds
{
    /// <summary>Fields whose values people list without any sign in between: "difficulty easy medium hard".</summary>
    private static readonly FrozenSet<string> Choosing = Words.Set("""
        status state stage priority type kind category level size severity urgency genre difficulty condition gender shift
        """);

    /// <summary>What belongs to a participle: "picked up".</summary>
    private static readonly FrozenSet<string> Particles = Words.Set("up off over back out in down away");

    private static readonly FrozenSet<string> NoParticiples =
        Words.Set("speed feed seed breed bed shed need reed weed deed bleed creed greed steed red sled hundred watershed");

    private static readonly FrozenSet<string> Irregular = Words.Set("""
        found lost seen met held sent paid bought sold lent made built worn torn drawn won given taken done caught shot kept heard told
        grown begun broken chosen driven eaten frozen hidden ridden stolen thrown written hung laid dug fed sung taught brought shown
        """);

    private static readonly FrozenSet<string> Traded = Words.Set("bought sold paid ordered purchased");

    private static readonly FrozenSet<string> Planned = Words.Set("promised planned scheduled booked due ready announced expected");

    private static readonly FieldKind Day = new(FieldType.Date);

    private static readonly FieldKind YesNo = new(FieldType.Boolean, Default: "false");

    private static readonly FieldKind Line = new(FieldType.String);

    /// <summary>Whether a word says that something was done: "wrapped", "sent".</summary>
    public static bool IsParticiple(Token t) => t.IsWord && (Irregular.Contains(t.Word)
        || VerbLexicon.Find(t.Word).Any(v => v.Passive && v.Verb.Base != t.Word)
        || t.Word.Length > 4 && t.Word.EndsWith("ed", StringComparison.Ordinal) && !NoParticiples.Contains(t.Word)
            && !EntityLexicon.Knows(t.Word));

    /// <summary>"heat 1-10", "pain from 0 to 10", "rating out of 5", "1 to 5 stars".</summary>
    public static FieldKind? Range(ref List<Token> name)
    {
        var end = name.Count > 2 && name[^1].Lemma is "star" or "point" ? name.Count - 1 : name.Count;
        if (end > 2 && name[end - 1].Kind == TokenKind.Number && name[end - 2].Is("of") && name[end - 3].Is("out") && end > 3
            && int.TryParse(name[end - 1].Text, out var best))
        {
            name = name[..(end - 3)];
            return new FieldKind(FieldType.Integer, Min: 1, Max: best);
        }

        var joined = end > 3 && name[end - 2].Word is "to" or "and";
        var first = joined ? end - 3 : end - 2;
        if (first < 1 || !int.TryParse(name[end - 1].Text, out var most) || !int.TryParse(name[first].Text, out var least) || least >= most)
        {
            return null;
        }

        while (first > 1 && name[first - 1].Word is "from" or "between" or "of" or "scale" or "a" or "on")
        {
            first--;
        }

        name = name[..first];
        return new FieldKind(FieldType.Integer, Min: least, Max: most);
    }

    /// <summary>"size in square metres", "weight kg", "nitrate mg/l": a unit is how a value is written, and no part of its name.</summary>
    public static FieldKind? Unit(ref List<Token> name)
    {
        if (name.Count > 3 && name[^2].Is("/") && NumberLexicon.Unit(name[^3].Word) is { Unit: { } top }
            && NumberLexicon.Unit(name[^1].Word) is { Unit: { } below })
        {
            name = name[..(name[^4].Is("in") && name.Count > 4 ? ^4 : ^3)];
            return new FieldKind(FieldType.Decimal, Number: new NumberFormat(NumberKind.Measurement, $"{top}/{below}"));
        }

        var within = name.FindLastIndex(t => t.Is("in"));
        var from = within > 0 ? within + 1 : name.Count > 1 && NumberLexicon.IsSymbol(name[^1].Word) ? name.Count - 1 : -1;
        if (from < 0 || FieldLexicon.Knows(Phrases.WordsOf(name)) || name.Count - from is 0 or > 2 || name.Exists(t => t.Is("per"))
            || NumberLexicon.Unit(Phrases.WordsOf(name[from..])) is not { } unit)
        {
            return null;
        }

        var bare = name[..(within > 0 ? within : from)];
        var dated = FieldLexicon.Infer(Phrases.WordsOf(bare), "").Type is FieldType.Date or FieldType.DateTime;
        if (dated && within < 0)
        {
            // "start km": no day.
            return new FieldKind(FieldType.Decimal, Number: unit);
        }

        name = bare is [var only] && IsParticiple(only) && unit.Kind == NumberKind.Money ? [Token.Of("price")] : bare;
        return new FieldKind(FieldType.Decimal, Number: unit);
    }

    /// <summary>"type galaxy/nebula/cluster", "before or after meal", "difficulty easy medium hard".</summary>
    public static FieldKind? Choices(ref List<Token> name)
    {
        var slash = name.FindIndex(t => t.Is("/"));
        var or = name.Exists(t => t.Word is "like" or "such" or "either") ? -1 : name.FindIndex(t => t.Is("or"));
        if (slash > 0)
        {
            var values = Cut(name[(slash - 1)..], "/");
            name = slash > 1 ? name[..(slash - 1)] : [Token.Of("kind")];
            return Enum(values);
        }

        if (or > 0 && or + 1 < name.Count && name.Count <= 5)
        {
            var values = Cut(name, "or");
            if (values.Exists(v => v.Count == 0))
            {
                return null;
            }

            var known = values.TrueForAll(v => FieldLexicon.Knows(Phrases.WordsOf(v)));
            if (known && !Choosing.Contains(name[0].Lemma))
            {
                return null;
            }

            if (or > 1 && Choosing.Contains(name[0].Lemma))
            {
                values[0] = values[0][1..];
                name = name[..1];
            }
            else if (or == 1 && name.Count == 4)
            {
                // "before or after meal": of what both are said.
                values[1] = values[1][..1];
                name = name[3..];
            }
            else
            {
                name = [Token.Of("kind")];
            }

            return Enum(values);
        }

        if (name.Count > 2 && Choosing.Contains(name[0].Lemma) && name.Skip(1).All(t => t.IsWord && !t.IsAny(Words.Prepositions)
            && !FieldLexicon.Knows(t.Word)))
        {
            var values = name.Skip(1).Select(t => new List<Token> { t }).ToList();
            name = name[..1];
            return Enum(values);
        }

        return null;
    }

    /// <summary>"picked up", "promised for", "measured by", "insurance until", "last watered".</summary>
    public static FieldKind? Done(List<Token> name)
    {
        var last = name[^1].Word;
        if (name.Count > 1 && last is "until" or "since")
        {
            return Day;
        }

        var lead = name.Count > 1 && IsParticiple(name[^2]) ? name[^2].Word : "";
        if (lead.Length > 0)
        {
            return last switch
            {
                "for" => Traded.Contains(lead) ? FieldLexicon.Parse("money") : Planned.Contains(lead) ? Day : Line,
                "by" or "to" or "from" or "with" => Line,
                "on" => Day,
                "at" => Traded.Contains(lead) ? Line : new FieldKind(FieldType.DateTime),
                _ when Particles.Contains(last) => YesNo,
                _ => null,
            };
        }

        if (name.Count > 1 && name[0].Word is "next" or "last" && !FieldLexicon.Infer(Phrases.WordsOf(name), "").Known
            && !(last is "name" or "words"))
        {
            return Day;
        }

        return name.Count == 1 && IsParticiple(name[0]) && !FieldLexicon.Knows(last) ? YesNo : null;
    }

    private static List<List<Token>> Cut(List<Token> tokens, string at)
    {
        List<List<Token>> parts = [[]];
        foreach (var t in tokens)
        {
            if (t.Is(at))
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(t);
            }
        }

        return parts;
    }

    private static FieldKind? Enum(List<List<Token>> values)
    {
        string[] names = [.. values.Select(v => Naming.Snake(Naming.Camel(Phrases.WordsOf(v)))).Where(v => v.Length > 0).Distinct()];
        return names.Length > 1 ? new FieldKind(FieldType.Enum, names, FieldLexicon.Quote(names[0])) : null;
    }
}
