using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>
/// Reads sentences that are a list of values with or without a head: "wine cellar: name, winery, vintage", "Props for our theatre - prop,
/// scene, who brings it", "Fields are maker, year". A head and such a list say what to keep without any verb.
/// </summary>
internal sealed class HeadedLists(Draft draft, StructureBinder binder)
{
    /// <summary>Words before a list that is said of what they name; a longer sentence says something itself.</summary>
    private const int LongestHead = 14;

    private const int LongestTitle = 5;

    private static readonly string[] Parts = ["morning", "noon", "afternoon", "evening", "night"];

    /// <summary>Whatever it is that is kept.</summary>
    private static readonly FrozenSet<string> Generic = Words.Set("things entries objects rows records items something everything stuff");

    /// <summary>The sentence without its list, and what to do with that; null where it has none.</summary>
    /// <param name="first">No head has been read yet.</param>
    public (List<Token> Left, Action Act)? Read(List<Token> tokens, bool first)
    {
        if (first && draft.Words.Overlaps(ListOwner.Values) && Phrases.Items(tokens) is { Count: > 1 } things && ListReader.IsCrowd(things)
            && things.TrueForAll(i => i.TrueForAll(t => t.IsWord)))
        {
            // "Tractors, trailers.": their fields follow.
            draft.HeadIsBare = true;
            return ([], () => things.ForEach(i => binder.Ensure(Phrases.Lemmas(Phrases.Strip(i)), Phrases.Written(i))));
        }

        var grammar = new Grammar(draft, tokens, FrozenSet<string>.Empty);
        foreach (var (to, from) in Starts(tokens, first))
        {
            var head = tokens[..to];
            var kept = ListOwner.IsLog(head);
            var said = ListOwner.SaysValues(head);
            if (head.Count > LongestHead || IsChoice(head) || ValueList.At(grammar, from, said ? 1 : kept ? 2 : 3, said) is not { } list)
            {
                continue;
            }

            if (list.End < tokens.Count && (!tokens[list.End].Is(",") && !(tokens[list.End].Word is "and" or "with")
                || tokens.FindIndex(list.End, t => t.Is(":")) >= 0))
            {
                continue;
            }

            if (head.Count == 0 && !IsPlain(list.Fields, tokens))
            {
                continue;
            }

            var owner = to > 0 && to < tokens.Count && tokens[to - 1].IsAny(Generic) && tokens[to].Is("with")
                ? tokens[to - 1].Word is "entries" or "records" ? "entry" : "item" : kept ? "entry" : ListOwner.Of(head, list.Fields);
            if (first && to < tokens.Count && tokens[to].Text == "," && owner is null)
            {
                continue;
            }

            if (owner is null && head.Exists(t => t.IsAny(Markers.WithWords) || t.Is("(")) || owner is null && !first)
            {
                continue;
            }

            List<Token> rest = [.. tokens[list.End..].SkipWhile(t => !t.IsWord || t.Is("and"))];
            draft.Listed += list.Fields.Count;
            draft.Made |= owner is null || kept;
            if (owner is { Length: > 0 } && (first || kept))
            {
                Name(head);
            }

            return (owner is null ? [.. head, .. rest] : rest, () => Bind(owner, kept ? Daily(list.Fields) : list.Fields, head));
        }

        return null;
    }

    // What is written down in a log has a day, and the part of it where that was spoken of.
    private List<SaidField> Daily(List<SaidField> fields)
    {
        if (fields.Exists(f => f.Kind is { Type: FieldType.Date or FieldType.DateTime }
            || FieldLexicon.Infer(f.Phrase, "").Type is FieldType.Date or FieldType.DateTime))
        {
            return fields;
        }

        string[] parts = [.. Parts.Where(draft.Words.Contains)];
        var part = parts.Length > 1 && fields.TrueForAll(f => !parts.Contains(f.Phrase))
            ? new SaidField("time of day", [Token.Of(parts[0])], new FieldKind(FieldType.Enum, parts, FieldLexicon.Quote(parts[0]))) : null;
        return [new SaidField("date", [Token.Of("date")]), .. part is null ? (SaidField[])[] : [part], .. fields];
    }

    /// <summary>"Herbarium. Name, family, collected on": a title and its list as one sentence.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> WithTitle(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        if (sentences is not [var title, var second, ..])
        {
            return sentences;
        }

        var operates = title.ToList().FindIndex(t => t.Word is "operate" or "run" or "own" or "have" or "keep" or "breed" or "rent");
        if (operates > 0 && second.Count > 3 && second[0].Is("each") && second[1].Word is "has" or "have" or "with"
            && NounPhrase.At(title, operates + 1) is { IsPlural: true } owned)
        {
            // "We operate 7 vans. Each has a plate": vans have one.
            return [title, [owned.Last, Token.Of("have"), .. second.Skip(2)], .. sentences.Skip(2)];
        }

        if (title.Count > LongestTitle || !title.All(t => t.IsWord))
        {
            return sentences;
        }

        var tokens = Phrasing.Canonical(second);
        var grammar = new Grammar(draft, tokens, FrozenSet<string>.Empty);
        return ValueList.At(grammar, 0, 3, false) is { } list && list.End == tokens.Count && IsPlain(list.Fields, tokens)
            ? [[.. title, Token.Mark(":"), .. second], .. sentences.Skip(2)] : sentences;
    }

    // The places where a list may begin, with where the head ends.
    private static IEnumerable<(int To, int From)> Starts(List<Token> tokens, bool first)
    {
        var depth = 0;
        var marks = new List<(int, int)>();
        for (var i = 0; i + 1 < tokens.Count && marks.Count < 4 && !(depth == 0 && tokens[i].Is(",") && tokens[i].Text == ","); i++)
        {
            var t = tokens[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            if (depth == 0 && i > 0 && (t.Is(":") || t.Is(",")))
            {
                marks.Add((i, i + 1));
            }
            else if (depth == 0 && i + 2 < tokens.Count && tokens[i + 1].Word is "for" or "of" && ListOwner.IsLog(tokens[..(i + 1)])
                && !tokens.Exists(x => x.Is(":")))
            {
                // "a diary for temperature, rainfall and wind".
                marks.Add((i + 1, i + 2));
            }
            else if (depth == 0 && t.IsAny(Generic) && tokens[i + 1].Is("with"))
            {
                marks.Add((i + 1, i + 2));
            }
            else if (depth == 0 && i > 0 && t.Word is "are" or "is" && ListOwner.SaysValues(tokens[..i]))
            {
                marks.Add((i, i + 1 + (tokens[i + 1].Is(":") ? 1 : 0)));
            }
        }

        foreach (var mark in Enumerable.Reverse(marks))
        {
            yield return mark;
        }

        var comma = first ? tokens.FindIndex(t => t.Is(",")) : 0;
        if (comma >= 0 && comma <= LongestHead && tokens[..comma].TrueForAll(t => t.IsWord && !t.IsAny(Markers.WithWords)))
        {
            yield return (comma, first ? comma + 1 : 0);
        }
    }

    // Without a head most of the names have to tell that they are values, and the first must not say what to do.
    private static bool IsPlain(List<SaidField> fields, List<Token> tokens) =>
        fields.Count(ValueList.Tells) * 2 >= fields.Count && !tokens.Exists(t => t.Is(":"))
        && (tokens[1].Is(",") || FieldLexicon.Knows(fields[0].Phrase) || !ActionLexicon.IsVerb(tokens[0].Word) || tokens[0].IsPlural);

    // "Columns: to do, doing, done", "status: open, closed": the values of one field.
    private static bool IsChoice(List<Token> head) => head.Count is > 0 and <= 2 && LabelReader.IsChoice(head[^1])
        || head.Count > 0 && head[^1].Lemma is "type" or "kind" or "status" or "stage" or "step" or "category" or "order";

    private void Name(List<Token> head)
    {
        List<Token> words = [.. head.Where(t => t.IsWord).SkipWhile(t => t.IsAny(Words.Polite) || t.IsAny(Words.WantVerbs)
            || t.IsAny(Words.Determiners) || t.IsAny(Words.MakeVerbs)).TakeWhile(t => !t.IsAny(Words.Prepositions) && !t.Is("i")
            && !t.Is("we"))];
        if (words.Count is > 0 and <= 4 && !words[^1].IsPlural)
        {
            draft.Head ??= Phrases.WordsOf(words);
        }

        draft.HeadIsBare = true;
        draft.Tracks = true;
    }

    private void Bind(string? owner, List<SaidField> fields, List<Token> head)
    {
        if (owner is null && draft.Main is null)
        {
            owner = fields.Exists(f => f.Phrase is "customer" or "client") ? "order" : "entry";
            Name(head);
        }

        if (owner is { Length: > 0 })
        {
            var used = ListOwner.Object(head);
            fields = used is { } of ? [.. fields.Where(f => f.Phrase != of.Label && f.Phrase != of.Last.Lemma)] : fields;
            var own = fields.FindIndex(f => f.Kind is null
                && (f.Phrase == owner || owner.EndsWith(" " + f.Phrase, StringComparison.Ordinal)));
            if (own >= 0 && !fields.Exists(f => f.Phrase is "name" or "title"))
            {
                // "Props: prop, scene": which one it is.
                fields[own] = new SaidField("name", [Token.Of("name")]);
            }

            var entity = binder.Bind(new SaidThing(owner, Phrases.Written(head)) { Has = [.. fields] });
            if (used is { } thing)
            {
                entity.BelongsTo(binder.Ensure(thing.Label, Phrases.Written(head)), true);
            }

            if (owner.EndsWith("entry", StringComparison.Ordinal))
            {
                // What was written down is known by its day or its first value.
                (entity.Known, entity.IsRow) = (null, true);
            }

            draft.Clauses++;
            return;
        }

        // "Locomotives, wagons. Fields are ...": of each that was named without any.
        var bare = draft.Entities.Where(e => e is { Named: true, Listed: false, Fields.Count: 0 }).ToList();
        if (owner is null || bare.Count < 2 || !ListOwner.SaysValues(head))
        {
            binder.More(fields, []);
            return;
        }

        foreach (var entity in bare)
        {
            binder.Add(entity, fields);
        }
    }
}
