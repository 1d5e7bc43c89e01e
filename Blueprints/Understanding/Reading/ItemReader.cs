using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads one item of a list: an entity, a field, a feature, or something that is not built.</summary>
internal sealed class ItemReader(
    Draft draft, Discourse discourse, EntityResolver entities, FieldListReader fields, FeatureReader features, ContentReader content)
{
    // What people do, for the rows that it leaves behind.
    private static readonly FrozenDictionary<string, string> Activities = new Dictionary<string, string>
    {
        ["billing"] = "invoice", ["invoicing"] = "invoice", ["ordering"] = "order", ["borrowing"] = "loan", ["lending"] = "loan",
        ["grading"] = "grade", ["messaging"] = "message", ["commenting"] = "comment", ["voting"] = "vote",
        ["scheduling"] = "appointment", ["budgeting"] = "budget", ["note taking"] = "note",
    }.ToFrozenDictionary();

    /// <summary>What an entity consists of several of, rather than entities of their own.</summary>
    private static readonly FrozenSet<string> Parts =
        Words.Set("ingredient photo picture image video note link document file step instruction attachment screenshot");

    /// <summary>"ingredients", "photos": several of them make one field.</summary>
    public static bool IsPart(string lemma) => Parts.Contains(lemma);

    private static readonly FrozenSet<string> Modules = Words.Set("section tab module functionality");

    private static readonly FrozenSet<string> Overviews = Words.Set("listing list page catalog management view detail overview history");

    /// <summary>The entity that the item is, or null when it is none.</summary>
    public DraftEntity? Read(List<Token> tokens, ListContext list)
    {
        tokens = WithoutQuantity(WithoutTime(tokens));
        if (tokens.Count > 1 && tokens[^1].Word is "once" or "twice" && ActionLexicon.Verb(tokens[0].Word) is not null)
        {
            draft.LeaveOut(Written(tokens), EffectLexicon.Named("rule"));
            content.ReadClause(tokens[..^1], true);
            return null;
        }

        var placed = tokens.Count > 1 && tokens[0].Word is "is" or "are" or "was" or "were" or "be" or "get" or "gets"
            && tokens.Any(t => LinkWords.Contains(t.Word));
        if (placed)
        {
            ReadPlace(tokens, list.Subject);
            return null;
        }

        if (tokens[0].Is("who") && list is { HasFields: true, Subject: { } row } && tokens.Count is > 1 and <= 4)
        {
            // "date and who picked it up": somebody's name.
            List<Token> said = [.. tokens.Where(t => t.Word is not ("it" or "them"))];
            fields.Add(row, said, said);
            return null;
        }

        var noun = Strip(BaseNoun(tokens));
        if (noun.Count > 1 && noun[^1].IsAny(Modules))
        {
            noun.RemoveAt(noun.Count - 1);
        }

        if (noun.Count is 0 or > 6 || tokens[0].Word is "who" or "what" or "when" or "how" or "why" or "which")
        {
            return null;
        }

        var preposition = BaseNoun(tokens).Count;
        return Read(new ListItem(tokens, noun, preposition < tokens.Count ? tokens[(preposition + 1)..] : []), list);
    }

    private DraftEntity? Read(ListItem item, ListContext list)
    {
        if (!list.IsStatement && Activities.TryGetValue(item.Phrase, out var row))
        {
            return ReadEntity(row, item with { Link = [] }, list);
        }

        if (item.Phrase is "income" or "expense" or "spending" or "earning" && draft.Find("transaction") is { } transactions)
        {
            // A transaction is one or the other.
            transactions.Named = true;
            return transactions;
        }

        if (ReadAggregate(item, list) || ReadOwnValue(item, list) || features.ReadOffered(item, list))
        {
            return null;
        }

        if (Overview(item, list) is { } shown)
        {
            return ReadEntity(shown, new ListItem([.. item.Noun[..^1]], item.Noun, []), list);
        }

        return features.ReadWhole(item, list) || ReadToolPart(item, list) ? null : ReadContent(item, list);
    }

    private DraftEntity? ReadContent(ListItem item, ListContext list)
    {
        var isKnown = EntityLexicon.Knows(item.Phrase);
        var isField = FieldLexicon.Knows(item.Phrase) || FieldLexicon.Knows(item.SurfaceForm);
        if (ReadPart(item, list))
        {
            return null;
        }

        var isEntity = IsEntity(item, list, isKnown, isField);
        var listedField = item.IsSingular && list.HasFields && (isField
            || item.Link.Count == 0 && FeatureLexicon.MayBeValue(item.Phrase));
        if (!isEntity && !listedField && FeatureLexicon.NotBuilt(item.Phrase) is { } missing && !list.IsStatement)
        {
            draft.LeaveOut(missing);
            return null;
        }

        if (ReadMeasured(item, list, isKnown))
        {
            return null;
        }

        var unknown = !item.IsSingular && (!isField || IsGroup(item)) && !list.HasFields && item.Noun.All(Nouns.IsPlausible)
            && !list.IsStatement;
        if (isEntity || unknown)
        {
            return ReadEntity(item.Phrase, item, list);
        }

        if (!list.IsStatement && !isField && !list.HasFields && !(isKnown && discourse.ListsEntities)
            && AppLexicon.Find(item.Phrase) is { IsSoftware: true, Entities.Count: <= 3 } part)
        {
            // "a timer with a task list", "a page with a contact form".
            foreach (var label in part.Entities)
            {
                entities.Ensure(label, true, item.Phrase);
            }

            draft.Main ??= draft.Entities[^1];
            return null;
        }

        if (list.Subject is { } subject && (isField
            || item.Phrase != subject.Label && !IsSaying(item, list.HasFields)) && IsFieldOf(item, list, subject, isField))
        {
            fields.Add(subject, item.Tokens, item.Noun);
            return null;
        }

        if (isKnown && draft.Main is null)
        {
            return ReadEntity(item.Phrase, item, list);
        }

        draft.LeaveOut(Written(item.Noun));
        return null;
    }

    private bool IsEntity(ListItem item, ListContext list, bool isKnown, bool isField)
    {
        var crowd = discourse.ListsEntities;
        var several = item.Tokens.Any(t => t.Word is "many" or "multiple" or "several");
        var child = isKnown && crowd && EntityLexicon.Find(item.Phrase)!.Role == EntityRole.Child && !isField;
        var valueAmongEntities = crowd
            && FieldLexicon.Infer(item.Phrase, "").Type is not (FieldType.Text or FieldType.Url or FieldType.Boolean);
        var tag = item.Phrase is "tag" or "label" && list.Subject is not null;
        var fieldAmongFields = list.HasFields && isField && list.Subject is not null && !valueAmongEntities;
        return several || HasFields(item, isKnown, isField) || child || isKnown && !item.IsSingular && !tag && !fieldAmongFields
            || item.Link.Count > 0 && isKnown;
    }

    // "Members (name, email)".
    private static bool HasFields(ListItem item, bool isKnown, bool isField)
    {
        var open = item.Tokens.FindIndex(t => t.Is("("));
        return open > 0 && (isKnown || item.Noun[^1].IsCapitalized && !isField)
            && Items([.. item.Tokens.Skip(open + 1).TakeWhile(t => !t.Is(")"))]) is { Count: > 1 } inside && inside.Any(IsField);

        static bool IsField(List<Token> tokens) => Strip(tokens) is { Count: > 0 } noun
            && FieldLexicon.Knows(Lemmas([.. noun.TakeWhile(t => FieldLexicon.Declared(t.Word) is null || noun.Count == 1)]));
    }

    private bool IsGroup(ListItem item) =>
        discourse.ListsEntities && item.Noun.Count == 1 && item.Phrase is not ("tag" or "label" or "keyword" or "skill" or "interest")
        && FieldLexicon.Infer(item.Phrase, "") is { Type: FieldType.String, MaxLength: null };

    // "member brings cake", "accepts", "purchase tickets", "big rounded cards": somebody does something, or it is a look, and no value.
    private static bool IsSaying(ListItem item, bool amongFields)
    {
        var noun = item.Noun;
        return noun.Skip(1).SkipLast(1).Any(Acts) || noun.Count == 1 && !amongFields && Acts(noun[0]) || item.Tokens[0].IsAny(Markers.Every)
            || noun.Count > 1 && noun[^1].IsPlural && noun[0] is { IsPlural: false } act && act.Word[^1] != 'd'
                && ActionLexicon.IsVerb(act.Word) && !EntityLexicon.Knows(act.Word) && !FieldLexicon.Knows(act.Word)
            || noun.Exists(t => t.Word is "rounded" or "colorful" or "colourful" or "coloured" or "colored");
    }

    private static bool Acts(Token t) => t.IsPlural && !EntityLexicon.Knows(t.Lemma) && !FieldLexicon.Knows(t.Word)
        && (ActionLexicon.IsVerb(t.Word) || VerbLexicon.Find(t.Word).Any(v => !v.Passive && v.Verb.Base != t.Word));

    private static bool IsFieldOf(ListItem item, ListContext list, DraftEntity subject, bool isField)
    {
        var expected = isField || list.HasFields || list.IsStatement || subject.Named
            || FieldLexicon.Infer(item.SurfaceForm, subject.Label).Known;
        return expected
            && (isField || item.Tokens.Any(t => t.Is("(")) || item.Noun.All(t => t.Word.Length > 1 && t.Word.All(char.IsLetter)));
    }

    // "product listings", "order history": every kind of entity has its list and its page.
    private string? Overview(ListItem item, ListContext list)
    {
        if (list.IsStatement || item.Noun.Count < 2 || !Overviews.Contains(item.Noun[^1].Lemma))
        {
            return null;
        }

        var shown = Lemmas(item.Noun[..^1]);
        var known = draft.Find(shown) is not null || EntityLexicon.Knows(shown) && !EntityLexicon.Knows(item.Phrase);
        return known ? shown : null;
    }

    // "a link to their resume": one value.
    private bool ReadOwnValue(ListItem item, ListContext list)
    {
        if (list.Subject is not { } subject
            || item.Noun is not [{ IsPlural: false, Lemma: "link" or "photo" or "picture" or "image" or "name" or "copy" } value]
            || item.Link.Count is 0 or > 3 || Strip(item.Link) is not { Count: 1 or 2 } whose)
        {
            return false;
        }

        fields.Add(subject, [.. whose, value], [.. whose, value]);
        return true;
    }

    // A calculator's parts are the calculator's, not entities.
    private bool ReadToolPart(ListItem item, ListContext list)
    {
        var covered = draft.OnlyTools && ToolWishes.Cover(draft.Tools, item.Tokens);
        if (!draft.OnlyTools || !covered && EntityLexicon.Knows(item.Phrase) && !item.IsSingular)
        {
            return false;
        }

        var application = AppLexicon.Find(item.Phrase) is { IsSoftware: true };
        if (!covered && (list.IsStatement || !application))
        {
            draft.LeaveOut(Written(item.Noun));
        }

        return list.IsStatement || covered || !application;
    }

    // The ingredients of a recipe, the photos of a product: a field of it rather than entities of their own.
    private bool ReadPart(ListItem item, ListContext list)
    {
        var part = !list.IsStatement && !list.HasFields && !item.IsSingular && item.Link.Count == 0 && item.Noun.Count == 1
            && Parts.Contains(item.Noun[^1].Lemma) && !item.Tokens.Any(t => t.Word is "many" or "multiple" or "several");
        if (!part || list.Subject is not { Known: { } known } subject
            || EntityLexicon.Find(item.Phrase)?.Parents.Any(p => p == subject.Label + "!") == true)
        {
            return false;
        }

        var usual = known.Fields.Any(f => f.Split(':', '!')[0] is var name && (name == item.Phrase || name == item.SurfaceForm));
        if (!usual && !draft.Entities.Any(e => e != subject && e.Label == item.Phrase))
        {
            var one = item.Noun[0] with { Word = item.Phrase };
            fields.Add(subject, [one], [one]);
        }

        return true;
    }

    // "exam dates": one for each.
    private bool ReadMeasured(ListItem item, ListContext list, bool isKnown)
    {
        if (list.Subject is not { } subject || item.IsSingular || isKnown || item.Noun.Count < 2
            || FieldLexicon.Infer(item.Phrase, "") is not
            { Known: true, Type: FieldType.Date or FieldType.DateTime or FieldType.Decimal or FieldType.Email or FieldType.Url })
        {
            return false;
        }

        List<Token> singular = [.. item.Noun[..^1], item.Noun[^1] with { Word = item.Noun[^1].Lemma }];
        fields.Add(subject, singular, singular);
        return true;
    }

    private DraftEntity ReadEntity(string phrase, ListItem item, ListContext list)
    {
        var found = entities.Ensure(phrase, true, Written(item.Tokens));
        found.InList = true;
        if (item.Link.Count > 0)
        {
            entities.Attach(found, item.Link);
        }

        if (item.Tokens.Any(t => t.Word is "their" or "its") && list.Previous is { } previous)
        {
            found.BelongsTo(previous, false);
        }
        else if (list is { IsStatement: true, Subject: { } owner })
        {
            found.BelongsTo(owner, true);
        }

        var open = item.Tokens.FindIndex(t => t.Is("("));
        if (open >= 0 && list.Subject is { Listed: true } subject && subject != found
            && (found.Known is null || found.Known.Parents.Any(p => p.TrimEnd('!') == subject.Label)))
        {
            // "recipes with ingredients (name, quantity)": they are the recipe's.
            found.BelongsTo(subject, true);
        }

        if (open >= 0)
        {
            fields.ReadList(found, [.. item.Tokens.Skip(open + 1).TakeWhile(t => !t.Is(")"))], true);
        }

        draft.Main ??= found;
        discourse.Focus = found;
        return found;
    }

    // "monthly totals", "stats of sales per region": computed from the rows, which the application keeps but does not add up.
    private bool ReadAggregate(ListItem item, ListContext list)
    {
        if (!Aggregates.Is(item, list.Subject) || draft.Find(item.Phrase) is not null)
        {
            return false;
        }

        draft.LeaveOut(Written([.. item.Tokens.Take(6)]));
        if (item.Link.Count > 0 && draft.Main is null)
        {
            Read(item.Link, new ListContext(null));
        }

        return true;
    }

    // "are parked in a spot", "is linked to a customer".
    private void ReadPlace(List<Token> tokens, DraftEntity? subject)
    {
        var place = tokens.Skip(1).Where(t => t.IsWord)
            .Select(t => draft.Find(t.Lemma)
                ?? draft.Entities.FirstOrDefault(e => e.Label.EndsWith(" " + t.Lemma, StringComparison.Ordinal)))
            .FirstOrDefault(e => e is not null && e != subject);
        if (place is not null && subject is not null)
        {
            subject.BelongsTo(place, false);
        }
    }

    // "a note every day", "budgets per month": when, and not what.
    private static List<Token> WithoutTime(List<Token> tokens)
    {
        var each = tokens.FindIndex(1, t => t.Word is "every" or "each" or "per");
        var time = each > 0 && each + 2 >= tokens.Count && each + 1 < tokens.Count
            && tokens[each + 1].Lemma is "day" or "week" or "month" or "year" or "night" or "morning" or "evening" or "time" or "person";
        return time ? tokens[..each] : tokens;
    }

    // "a list of their orders".
    private static List<Token> WithoutQuantity(List<Token> tokens)
    {
        var of = tokens.FindIndex(t => t.Is("of"));
        var quantity = of is > 0 and < 3 && of + 1 < tokens.Count && Strip(tokens[..of]) is [var word] && Nouns.IsQuantity(word)
            && tokens[^1].IsPlural;
        return quantity ? tokens[(of + 1)..] : tokens;
    }
}
