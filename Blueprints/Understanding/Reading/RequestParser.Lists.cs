using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Lists: each item is a thing, a field, a feature, a technology, or something that is not built.</summary>
internal sealed partial class RequestParser
{
    private static readonly FrozenSet<string> TitleWords = Words.Set("title name subject headline question front label");
    private static readonly FrozenSet<string> LinkWords = Words.Set("on of to for per under in inside within into about from between");

    // What people do, for the rows that it leaves behind.
    private static readonly FrozenDictionary<string, string> Activities = new Dictionary<string, string>
    {
        ["billing"] = "invoice", ["invoicing"] = "invoice", ["ordering"] = "order", ["borrowing"] = "loan", ["lending"] = "loan", ["grading"] = "grade", ["messaging"] = "message",
        ["commenting"] = "comment", ["voting"] = "vote", ["scheduling"] = "appointment", ["budgeting"] = "budget", ["note taking"] = "note",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Lines = Words.Set("ingredient photo picture image video note link document file step instruction attachment screenshot");

    /// <summary>What a calculator comes with is a part of it, not a thing to keep.</summary>
    private bool OnlyTools => draft.Tools.Count > 0 && draft.Entities.Count == 0;

    private void WithList(List<Token> tokens, bool statement)
    {
        List<List<Token>> items = Items(tokens);
        DraftEntity? subject = last ?? draft.Main;
        bool anyField = items.Any(i => Strip(Main(i)) is { Count: > 0 } m && !m[^1].IsPlural && (FieldLexicon.Knows(Lemmas(m)) || FieldLexicon.Infer(Words_(m), "").Known) && !FeatureLexicon.IsAuth(Lemmas(m)) && FeatureLexicon.NotBuilt(Lemmas(m)) is null);
        items.RemoveAll(i => i.All(t => !t.IsWord || t.IsAny(Labels) || t.IsAny(Words.Determiners) || t.Word is "following" or "these" or "as" or "follows"));
        crowd = items.Count(i => Strip(Main(i)) is { Count: > 0 } m && m[^1].IsPlural && EntityLexicon.Knows(Lemmas(m))) >= 2;
        draft.Listings += crowd ? 1 : 0;
        ledger = items.Any(i => i.Any(t => t.Lemma is "transaction" or "budget" or "transfer" or "balance" or "deposit" or "bank"));
        bool title = items.Any(i => TitleWords.Contains(Lemmas(Strip(Main(i)))));
        int enough = statement || subject is not null && subject == acted ? 2 : 3;
        if (subject is not null && items.Count > 0 && anyField && (title || items.Count(i => Strip(Main(i)) is { Count: > 0 } m && FieldLexicon.Infer(Words_(m), "").Known) >= enough))
        {
            subject.Listed = true;
            subject.Titled |= title;
        }

        DraftEntity? previous = null;
        string? verb = null;
        foreach (List<Token> item in items)
        {
            if (item.FindIndex(t => t.Is("can")) is int can and > 0)
            {
                Clause(item, false);
                verb = "can";
                continue;
            }

            if (verb is not null)
            {
                Clause(item, true);
                continue;
            }

            if (!statement && item.Count > 1 && item[0].IsWord && Words.StoreVerbs.Contains(item[0].Word) && !FieldLexicon.Knows(item[0].Word) && !EntityLexicon.Knows(item[0].Word) && !FieldLexicon.Knows(Words_(item)) && (item[1].IsPlural && (EntityLexicon.Knows(item[1].Lemma) || EntityLexicon.Knows(Lemmas(item[1..]))) || item[1].IsAny(Words.Determiners)))
            {
                // "restaurants with name and address, and write reviews": the list is over.
                Clause(item, true);
                verb = "can";
                continue;
            }

            previous = Item(item, subject, anyField, previous, statement) ?? previous;
        }
    }

    private DraftEntity? Item(List<Token> item, DraftEntity? subject, bool fieldList, DraftEntity? previous, bool statement)
    {
        item = Timeless(item);
        if (item.FindIndex(t => t.Is("of")) is > 0 and < 3 and var of && of + 1 < item.Count && Strip(item[..of]) is [var quantity] && Quantity(quantity) && item[^1].IsPlural)
        {
            // "a list of their orders".
            item = item[(of + 1)..];
        }

        if (item.Count > 1 && item[^1].Word is "once" or "twice" && VerbOf(item[0].Word) is not null)
        {
            draft.Assume($"The rule '{Written(item)}' is not enforced by what I can build yet.");
            Clause(item[..^1], true);
            return null;
        }

        if (item.Count > 1 && item[0].Word is "is" or "are" or "was" or "were" or "be" or "get" or "gets" && item.Any(t => LinkWords.Contains(t.Word)))
        {
            return Placed(item, subject);
        }

        List<Token> main = Strip(Main(item));
        if (main.Count > 1 && main[^1].Word is "section" or "tab" or "module" or "functionality" && main.Count > 1)
        {
            main.RemoveAt(main.Count - 1);
        }

        if (main.Count is 0 or > 6 || item[0].Word is "who" or "what" or "when" or "how" or "why" or "which")
        {
            return null;
        }

        string phrase = Lemmas(main);
        if (!statement && Activities.TryGetValue(phrase, out string? thing))
        {
            return ItemEntity(thing, item, [], subject, previous, statement);
        }

        if (phrase is "income" or "expense" or "spending" or "earning" && draft.Find("transaction") is { } transactions)
        {
            // A transaction is one or the other.
            transactions.Named = true;
            return transactions;
        }

        List<Token> link = Main(item).Count < item.Count ? item[(Main(item).Count + 1)..] : [];
        bool singular = !main[^1].IsPlural;
        if (Aggregate(item, main, link, subject))
        {
            return null;
        }

        if (subject is not null && singular && main.Count == 1 && link.Count is > 0 and <= 3 && main[0].Lemma is "link" or "photo" or "picture" or "image" or "name" or "copy" && Strip(link) is { Count: 1 or 2 } whose)
        {
            // "a link to their resume": one value.
            AddField(subject, [.. whose, main[0]], [.. whose, main[0]]);
            return null;
        }

        if (!statement && FeatureLexicon.IsAuth(phrase) && !(ledger && phrase is "account") && !(subject?.Listed == true && FieldLexicon.Knows(phrase)))
        {
            draft.AuthAsked = true;
            draft.Reasons.Add(("Accounts with login", $"the request says '{Written(item)}'"));
            return null;
        }

        if (!statement && ToolLexicon.Find(phrase) is { } tools && !(EntityLexicon.Knows(phrase) && (!singular || draft.Find(phrase) is not null)))
        {
            AddTools(tools, phrase);
            return null;
        }

        if (FeatureLexicon.IsTechnology(phrase))
        {
            Technologies(main);
            return null;
        }

        if (main[0].Lemma is "search" or "filter" or "sort" or "sorting" or "filtering" or "searching" or "searchable" or "sortable" or "filterable" && subject is not null && !(subject.Listed && main.Count == 1))
        {
            Arrange(item);
            return null;
        }

        if (FeatureLexicon.IsIncluded(phrase) && !(fieldList && !singular && subject is not null && FieldLexicon.Knows(Words_(main))))
        {
            return null;
        }

        if (!statement && main.Count > 1 && main[^1].Lemma is "listing" or "list" or "page" or "catalog" or "management" or "view" or "detail" or "overview" or "history" && Lemmas(main[..^1]) is var shown && (draft.Find(shown) is not null || EntityLexicon.Knows(shown) && !EntityLexicon.Knows(phrase)))
        {
            // "product listings", "order history": every kind of thing has its list and its page.
            return ItemEntity(shown, [.. main[..^1]], [], subject, previous, statement);
        }

        if (!statement && draft.App?.Entities.Contains("order item") == true && phrase is "checkout" or "cart" && FeatureLexicon.NotBuilt(phrase) is { } shop)
        {
            draft.LeaveOut(shop);
            return null;
        }

        if (!statement && !fieldList && (main[^1].Lemma is "role" && (main.Count > 1 || !singular) || main[^1].Lemma is "admin" or "administrator" or "moderator" || main[0].Lemma is "role" && main.Count > 1))
        {
            Roles(main.Select(t => t.Lemma).FirstOrDefault(l => l is "admin" or "administrator" or "moderator") ?? "admin");
            return null;
        }

        if (draft.Entities.Count == 0 && draft.Formulas.Any(f => f.Inputs.Contains(Naming.Camel(Words_(main))) || main.All(t => f.Name == t.Word || f.Inputs.Contains(t.Word))))
        {
            return null;
        }

        if (phrase is "realtime" or "realtime update" or "live update" or "websocket")
        {
            draft.Realtime = true;
            return null;
        }

        bool entity = EntityLexicon.Knows(phrase);
        if (OnlyTools && (ToolWishes.Cover(draft.Tools, item) || !entity || singular))
        {
            if (!ToolWishes.Cover(draft.Tools, item) && (statement || AppLexicon.Find(phrase) is not { IsSoftware: true }))
            {
                draft.LeaveOut(Written(main));
            }

            if (statement || ToolWishes.Cover(draft.Tools, item) || AppLexicon.Find(phrase) is not { IsSoftware: true })
            {
                return null;
            }
        }

        bool field = FieldLexicon.Knows(phrase) || FieldLexicon.Knows(Words_(main));
        bool many = item.Any(t => t.Word is "many" or "multiple" or "several");
        if (!statement && !fieldList && !singular && !many && link.Count == 0 && Lines.Contains(main[^1].Lemma) && main.Count == 1 && subject?.Known is { } whole && EntityLexicon.Find(phrase)?.Parents.Any(p => p == subject.Label + "!") != true)
        {
            // The ingredients of a recipe, the photos of a product: lines of it rather than things of their own.
            if (!whole.Fields.Any(f => f.Split(':', '!')[0] is var name && (name == phrase || name == Words_(main))) && !draft.Entities.Any(e => e != subject && e.Label == phrase))
            {
                Token one = main[0] with { Word = phrase };
                AddField(subject, [one], [one]);
            }

            return null;
        }

        bool detailed = item.FindIndex(t => t.Is("(")) is int open and > 0 && (entity || main[^1].IsCapitalized && !field) && Items([.. item.Skip(open + 1).TakeWhile(t => !t.Is(")"))]) is { Count: > 1 } inner && inner.Any(x => Strip(x) is { Count: > 0 } n && FieldLexicon.Knows(Lemmas([.. n.TakeWhile(t => FieldLexicon.Declared(t.Word) is null || n.Count == 1)])));
        bool asEntity = many || detailed || entity && crowd && EntityLexicon.Find(phrase)!.Role == EntityRole.Child && !field || entity && !singular && !(phrase is "tag" or "label" && subject is not null) && !(fieldList && field && subject is not null && !(crowd && FieldLexicon.Infer(phrase, "").Type is not (FieldType.Text or FieldType.Url or FieldType.Boolean))) || link.Count > 0 && entity;
        if (!asEntity && !(singular && field && fieldList) && FeatureLexicon.NotBuilt(phrase) is { } missing && !statement)
        {
            draft.LeaveOut(missing);
            return null;
        }

        bool measured = !singular && !entity && FieldLexicon.Infer(phrase, "") is { Known: true, Type: FieldType.Date or FieldType.DateTime or FieldType.Decimal or FieldType.Email or FieldType.Url } && main.Count > 1;
        bool group = crowd && !singular && field && main.Count == 1 && phrase is not ("tag" or "label" or "keyword" or "skill" or "interest") && FieldLexicon.Infer(phrase, "") is { Type: FieldType.String, MaxLength: null };
        if (measured && subject is not null)
        {
            // "exam dates": one for each.
            AddField(subject, [.. main[..^1], main[^1] with { Word = main[^1].Lemma }], [.. main[..^1], main[^1] with { Word = main[^1].Lemma }]);
            return null;
        }

        if (asEntity || !singular && (!field || group) && !fieldList && main.All(Plausible) && !statement)
        {
            return ItemEntity(phrase, item, link, subject, previous, statement);
        }

        if (!statement && !field && !fieldList && !(entity && crowd) && AppLexicon.Find(phrase) is { IsSoftware: true, Entities.Count: <= 3 } part)
        {
            // "a timer with a task list", "a page with a contact form".
            foreach (string label in part.Entities)
            {
                Ensure(label, true, phrase);
            }

            draft.Main ??= draft.Entities[^1];
            return null;
        }

        if (subject is not null && (field || fieldList || statement || subject.Named || FieldLexicon.Infer(Words_(main), subject.Label).Known) && (field || item.Any(t => t.Is("(")) || main.All(t => t.Word.Length > 1 && t.Word.All(char.IsLetter))))
        {
            AddField(subject, item, main);
            return null;
        }

        if (entity && draft.Main is null)
        {
            return ItemEntity(phrase, item, link, subject, previous, statement);
        }

        draft.LeaveOut(Written(main));
        return null;
    }

    // "a note every day", "budgets per month": when, and not what.
    private static List<Token> Timeless(List<Token> item)
    {
        int each = item.FindIndex(1, t => t.Word is "every" or "each" or "per");
        return each > 0 && each + 2 >= item.Count && each + 1 < item.Count && item[each + 1].Lemma is "day" or "week" or "month" or "year" or "night" or "morning" or "evening" or "time" or "person" ? item[..each] : item;
    }

    // "are parked in a spot", "is linked to a customer".
    private DraftEntity? Placed(List<Token> item, DraftEntity? subject)
    {
        DraftEntity? place = item.Skip(1).Where(t => t.IsWord).Select(t => draft.Find(t.Lemma) ?? draft.Entities.FirstOrDefault(e => e.Label.EndsWith(" " + t.Lemma, StringComparison.Ordinal))).FirstOrDefault(e => e is not null && e != subject);
        if (place is not null && subject is not null)
        {
            Relate(subject, place, false);
        }

        return null;
    }
}
