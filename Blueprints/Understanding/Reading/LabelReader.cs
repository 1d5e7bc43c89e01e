using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads lists behind a label: "Fields: title, price", "Book: title, author", "Columns: to do, doing, done".</summary>
internal sealed class LabelReader(
    Draft draft, Discourse discourse, EntityResolver entities, FieldListReader fields, SegmentReader segments, ImperativeReader imperatives,
    SentenceReader sentences)
{
    private static readonly FrozenSet<string> Choices =
        Words.Set("""
        column stage lane swimlane status state category type kind genre priority level size severity difficulty section mood role
        condition
        """);

    private static readonly FrozenSet<string> Keeping = Words.Set("track record manage organize store collect");

    /// <summary>What stands behind such a word are the values of one field.</summary>
    public static bool IsChoice(Token label) => Choices.Contains(label.Lemma);

    // "Fields: title, price", "Book: title, author", "Entities: Book (title), Member (name)".
    public bool Read(List<Token> label, List<Token> list)
    {
        if (label.Count == 0 || list.Count == 0)
        {
            return false;
        }

        if (IsName(label) && list.Count <= 4)
        {
            // "App name: FitLog".
            draft.GivenName = ApplicationName.Read(list) ?? draft.GivenName;
            return true;
        }

        if (label is [{ Word: "purpose" or "goal" or "objective" or "aim" or "description" or "overview" }] && list.Count >= 2
            && !draft.HasHead)
        {
            if (!imperatives.Read(list))
            {
                sentences.Read(list);
            }

            return true;
        }

        if (ReadChoice(Strip(label), list))
        {
            return true;
        }

        if (label.Any(t => t.IsAny(Words.Labels) && (t.IsPlural || t == label[0] || t == label[^1])))
        {
            ReadLabelled(label, list);
            return true;
        }

        if (draft.Main is { } owner && list.Count is 1 or 2 && FieldLexicon.Declared(list[0].Word) is not null
            && !list[0].Is(label[^1].Word))
        {
            // "price: number".
            fields.Add(discourse.Focus ?? draft.Main!, [.. label, Token.Mark(":"), .. list], Strip(label));
            (discourse.Focus ?? draft.Main!).Listed = true;
            return true;
        }

        // "Track fuel: date, litres" is about fuel; "CRM for freelancers: clients" is no kind of thing.
        var kept = label.Count > 1 && label[0].IsAny(Keeping);
        var noun = Strip(kept ? label[1..] : label);
        if (noun.Count is 0 or > 3 || label.Exists(t => t.Is("for"))
            || draft.Main is null && !kept && !noun[0].IsCapitalized && !EntityLexicon.Knows(Lemmas(noun))
            || list.Any(t => t.Is("can")))
        {
            return false;
        }

        var entity = entities.Ensure(Lemmas(noun), true, Written(label));
        draft.Main ??= entity;
        draft.Made |= kept;
        discourse.Focus = entity;
        draft.Clauses++;
        fields.ReadList(entity, list, true);
        return true;
    }

    // "App name", "Title", "Project".
    private bool IsName(List<Token> label)
    {
        var title = label.Count <= 2 && label[^1].Word is "name" or "title" or "project";
        return title && label.Count <= 2
            && (label[0].IsAny(Words.AppNouns) || label.Count == 1 && !draft.HasHead && label[0].Is("project"));
    }

    // "Fields of a book: title, author", "Features: comments, login".
    private void ReadLabelled(List<Token> label, List<Token> list)
    {
        var lists = label.Any(t => t.Word is "field" or "fields" or "attribute" or "attributes" or "column" or "columns" or "property"
            or "properties");
        List<Token> owner =
        [
            .. label.Where(t => t.IsWord && !t.IsAny(Words.Labels) && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Prepositions)
                && !t.IsAny(Words.Polite)),
        ];
        var subject = owner.Count > 0 && lists ? entities.Ensure(Lemmas(owner), true, Written(owner)) : draft.Main;
        if (lists && subject is not null)
        {
            fields.ReadList(subject, list, true);
        }
        else
        {
            segments.ReadAll([Markers.With, .. list], 0);
        }
    }

    // "Columns: To Do, Doing, Done", "Categories: food, rent, fun": the values of one field.
    private bool ReadChoice(List<Token> label, List<Token> list)
    {
        var values = Items(list);
        if (draft.Main is not { } main || label.Count is 0 or > 2 || !Choices.Contains(label[^1].Lemma) || values.Count is < 2 or > 12
            || list.Any(t => t.Is("(") || t.Is(":")) || values.Any(v => v.Count > 4)
            || values.Any(v => FieldLexicon.Titles.Contains(v[^1].Word) || v[^1].Word is "id" or "description" or "date"))
        {
            return false;
        }

        var name = Lemmas(label);
        main.Fields.RemoveAll(f => f.Phrase == name);
        List<Token> singular = [.. label[..^1], label[^1] with { Word = label[^1].Lemma }];
        fields.Add(main, [.. singular, Token.Mark("("), .. list, Token.Mark(")")], singular);
        return true;
    }

    public static bool NamesSoftware(List<Token> label) =>
        label[^1].IsAny(Words.AppNouns) || AppLexicon.Find(Lemmas(Strip(label))) is not null
            || label.Count > 1 && AppLexicon.Find(label[^1].Lemma) is { IsSoftware: true };
}
