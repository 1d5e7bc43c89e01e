using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

internal sealed partial class RequestParser
{
    private static readonly FrozenSet<string> TitleWords = Words.Set("title name subject headline question front label");
    private static readonly FrozenSet<string> LinkWords = Words.Set("on of to for per under in inside within into about from");

    // What people do to things, and the thing that doing it leaves behind.
    private static readonly FrozenDictionary<string, string> Deeds = new Dictionary<string, string>
    {
        ["rate"] = "rating", ["review"] = "review", ["comment"] = "comment", ["vote"] = "vote", ["upvote"] = "vote", ["downvote"] = "vote", ["like"] = "reaction", ["favorite"] = "favorite",
        ["book"] = "booking", ["reserve"] = "reservation", ["order"] = "order", ["enroll"] = "enrollment", ["rsvp"] = "rsvp", ["attend"] = "rsvp", ["apply"] = "application", ["bid"] = "bid",
        ["answer"] = "answer", ["ask"] = "question", ["borrow"] = "loan", ["donate"] = "donation", ["lend"] = "loan", ["adopt"] = "application", ["reply"] = "reply", ["message"] = "message", ["chat"] = "message", ["rent"] = "rental", ["react"] = "reaction",
    }.ToFrozenDictionary();

    // What people do, for the rows that it leaves behind.
    private static readonly FrozenDictionary<string, string> Activities = new Dictionary<string, string>
    {
        ["billing"] = "invoice", ["invoicing"] = "invoice", ["ordering"] = "order", ["borrowing"] = "loan", ["lending"] = "loan", ["grading"] = "grade", ["messaging"] = "message",
        ["commenting"] = "comment", ["voting"] = "vote", ["scheduling"] = "appointment", ["budgeting"] = "budget", ["note taking"] = "note",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Lines = Words.Set("ingredient photo picture image video note link document file step instruction attachment screenshot");

    /// <summary>The list names several kinds of things, so a plural in it is a thing and not a number of things.</summary>
    private bool crowd;

    private static string? VerbOf(string word) => Morphology.VerbBases(word).FirstOrDefault(b =>
        Words.StoreVerbs.Contains(b) || Deeds.ContainsKey(b) || b is "split" or "calculate" or "compute" or "convert" or "generate" or "roll" or "flip" or "toss" or "format" or "encode" or "decode" or "shorten" or "mark" or "search" or "filter" or "login" or "signup" or "complete" or "upload" or "follow" or "check" or "assign" or "join" or "invite" or "pay" or "export" or "download" or "leave");

    private static string Lemmas(IReadOnlyList<Token> tokens) =>
        string.Join(' ', tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select((t, i) => t.Lemma));

    private static string Written(IReadOnlyList<Token> tokens) => Naming.Safe(string.Join(' ', tokens.Select(t => t.Text)));

    /// <summary>Without articles, praise and what stands in parentheses.</summary>
    private static List<Token> Strip(List<Token> tokens) =>
        [.. tokens.TakeWhile(t => !t.Is("(")).Where(t => t.Kind is TokenKind.Word or TokenKind.Number && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Fluff) && t.Word is not ("also" or "optional" or "required" or "unique" or "etc" or "optionally"))];

    private static List<List<Token>> Items(List<Token> tokens)
    {
        var items = new List<List<Token>>();
        var item = new List<Token>();
        int depth = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token t = tokens[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            bool and = t.Word is "and" or "plus" && t.IsWord;
            if (and && i > 0 && i + 1 < tokens.Count && tokens[i - 1].Lemma + " and " + tokens[i + 1].Lemma is "date and time" or "drag and drop" or "lost and found" or "question and answer" or "search and filter" or "terms and condition"
                && !(tokens[i - 1].Lemma is "question" && (i + 2 >= tokens.Count || !tokens[i + 2].IsAny(Words.AppNouns))))
            {
                and = false;
            }

            if (depth == 0 && (t.Is(",") || t.Is("+") || and))
            {
                Add();
            }
            else
            {
                item.Add(t);
            }
        }

        Add();
        return items;

        void Add()
        {
            if (item.Count > 0)
            {
                items.Add(item);
                item = [];
            }
        }
    }

    private DraftEntity Ensure(string label, bool named, string because)
    {
        label = label is "user" ? "member" : label;
        label = label.Length > 40 ? label[..40].Trim() : label;
        if (label is "line item" && (draft.Find("invoice item") ?? draft.Find("order item")) is { } line)
        {
            line.Named |= named;
            return line;
        }

        label = label is "line item" && draft.Find("invoice") is not null ? "invoice item" : label;
        if (draft.Main is { } main && draft.Find(label) is null && main.Label.EndsWith(" " + label, StringComparison.Ordinal) && main.Label.IndexOf(' ', StringComparison.Ordinal) == main.Label.Length - label.Length - 1)
        {
            // The "grades" of a "student grade tracker".
            main.Named |= named;
            return main;
        }

        if (draft.Find(label) is null && label is not ("item" or "list") && draft.Entities.FirstOrDefault(e => e.Suggested && e.Label.EndsWith(" " + label, StringComparison.Ordinal)) is { } longer)
        {
            longer.Named |= named;
            return longer;
        }

        DraftEntity? entity = draft.Find(label) ?? (EntityLexicon.Find(label) is { } same ? draft.Entities.FirstOrDefault(e => e.Known is not null && ReferenceEquals(e.Known.Fields, same.Fields) && !e.Named && named) : null);
        if (entity is not null && entity.Label != label)
        {
            // A shop's "item" and the "product" that the request names are the same thing.
            entity = null;
        }

        if (entity is null)
        {
            KnownEntity? known = EntityLexicon.Find(label);
            for (int space = label.IndexOf(' ', StringComparison.Ordinal); known is null && space > 0; space = label.IndexOf(' ', space + 1))
            {
                known = EntityLexicon.Find(label[(space + 1)..]);
            }

            entity = new DraftEntity(label, known) { Because = because, Suggested = !named };
            draft.Entities.Add(entity);
        }

        entity.Named |= named;
        return entity;
    }

    private static void Relate(DraftEntity child, DraftEntity parent, bool required)
    {
        if (child != parent && child.Parents.All(p => p.Target != parent.Label) && parent.Parents.All(p => p.Target != child.Label))
        {
            child.Parents.Add((parent.Label, required));
        }
    }

    private void Attach(DraftEntity child, List<Token> target)
    {
        string label = Lemmas(Strip(target));
        DraftEntity? parent = draft.Find(label) ?? (EntityLexicon.Knows(label) && !target.Any(t => t.IsAny(Words.Persons)) ? Ensure(label, true, Written(target)) : null);
        if (parent is not null)
        {
            Relate(child, parent, child.Known?.Role == EntityRole.Child || target.Any(t => t.Word is "each" or "every"));
        }
    }

    private void WithList(List<Token> tokens, bool statement)
    {
        List<List<Token>> items = Items(tokens);
        DraftEntity? subject = last ?? draft.Main;
        bool anyField = items.Any(i => Strip(Main(i)) is { Count: > 0 } m && !m[^1].IsPlural && (FieldLexicon.Knows(Lemmas(m)) || FieldLexicon.Infer(Words_(m), "").Known) && !FeatureLexicon.IsAuth(Lemmas(m)) && FeatureLexicon.NotBuilt(Lemmas(m)) is null);
        items.RemoveAll(i => i.All(t => !t.IsWord || t.IsAny(Labels) || t.IsAny(Words.Determiners) || t.Word is "following" or "these" or "as" or "follows"));
        crowd = items.Count(i => Strip(Main(i)) is { Count: > 0 } m && m[^1].IsPlural && EntityLexicon.Knows(Lemmas(m))) >= 2;
        bool title = items.Any(i => TitleWords.Contains(Lemmas(Strip(Main(i)))));
        if (subject is not null && items.Count > 0 && (anyField && (title || items.Count(i => FieldLexicon.Knows(Lemmas(Strip(Main(i))))) >= 3)))
        {
            subject.Listed = true;
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

            previous = Item(item, subject, anyField, previous, statement) ?? previous;
        }
    }

    private static List<Token> Main(List<Token> item) => item.FindIndex(t => t.IsWord && LinkWords.Contains(t.Word)) is int p and > 0 && !(item[0].Lemma is "number" or "date" or "year") ? item[..p] : item;

    private static string Words_(List<Token> tokens) => string.Join(' ', tokens.Select(t => t.Word));

    private DraftEntity? Item(List<Token> item, DraftEntity? subject, bool fieldList, DraftEntity? previous, bool statement)
    {
        List<Token> main = Strip(Main(item));
        if (main.Count > 1 && main[^1].Word is "section" or "tab" or "module" or "functionality" && main.Count > 1)
        {
            main.RemoveAt(main.Count - 1);
        }

        if (main.Count is 0 or > 6)
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
        if (!statement && FeatureLexicon.IsAuth(phrase) && !(subject?.Listed == true && FieldLexicon.Knows(phrase)))
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

        if (FeatureLexicon.IsIncluded(phrase))
        {
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
        bool asEntity = many || detailed || entity && !singular && !(phrase is "tag" or "label" && subject is not null) && !(fieldList && field && subject is not null && !(crowd && FieldLexicon.Infer(phrase, "").Type is not (FieldType.Text or FieldType.Url or FieldType.Boolean))) || link.Count > 0 && entity;
        if (!asEntity && FeatureLexicon.NotBuilt(phrase) is { } missing && !statement)
        {
            draft.LeaveOut(missing);
            return null;
        }

        if (asEntity || !singular && !field && !fieldList && main.All(Plausible) && EntityLexicon.Find(main[^1].Lemma) is var _ && !statement)
        {
            return ItemEntity(phrase, item, link, subject, previous, statement);
        }

        if (!statement && !field && AppLexicon.Find(phrase) is { IsSoftware: true, Entities.Count: <= 3 } part)
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

    private DraftEntity ItemEntity(string phrase, List<Token> item, List<Token> link, DraftEntity? subject, DraftEntity? previous, bool statement)
    {
        DraftEntity found = Ensure(phrase, true, Written(item));
        if (link.Count > 0)
        {
            Attach(found, link);
        }

        if (item.Any(t => t.Word is "their" or "its") && previous is not null)
        {
            Relate(found, previous, false);
        }
        else if (statement && subject is not null)
        {
            Relate(found, subject, true);
        }

        int open = item.FindIndex(t => t.Is("("));
        if (open >= 0)
        {
            FieldList(found, [.. item.Skip(open + 1).TakeWhile(t => !t.Is(")"))], true);
        }

        draft.Main ??= found;
        last = found;
        return found;
    }

    private void FieldList(DraftEntity entity, List<Token> tokens, bool listed)
    {
        entity.Listed |= listed;
        foreach (List<Token> item in Items(tokens))
        {
            List<Token> main = Strip(item);
            if (main.Count is > 0 and <= 5)
            {
                AddField(entity, item, main);
            }
        }
    }

    private void AddField(DraftEntity entity, List<Token> item, List<Token> main)
    {
        if (entity.Listed && main.Count <= 2 && !main[^1].IsPlural && draft.Find(Lemmas(main)) is { } other && other != entity)
        {
            // "Order (date, customer)" beside a Customer.
            Relate(entity, other, false);
            return;
        }

        int value = item.FindIndex(t => t.Is("(") || t.Is(":") || t.Is("=") || t.Word is "from" or "as" or "between");
        List<Token> inside = value < 0 ? [] : [.. item.Skip(value + 1).TakeWhile(t => !t.Is(")"))];
        List<Token> name = value > 0 && (item[value].Is(":") || item[value].Is("=")) ? Strip(item[..value]) : [.. main.TakeWhile(t => t.Word is not ("from" or "as" or "between" or "or"))];
        if (item.FindIndex(t => t.Is("/")) is int slash and > 0 && value < 0)
        {
            inside = item[(Math.Max(1, slash - 1))..];
            name = [.. Strip(item[..Math.Max(1, slash - 1)])];
        }

        FieldKind? typed = null;
        if (name.Count > 1 && name[^1].Word is "text" or "string" or "integer" or "int" or "decimal" or "float" or "boolean" or "bool" or "timestamp" or "datetime" or "varchar" or "serial" or "uuid" && name.Count <= 3)
        {
            // "price decimal", as in SQL.
            typed = FieldLexicon.Declared(name[^1].Word);
            name = name[..^1];
        }

        if (name.Count == 0 || name.Count == 1 && name[0].Is("id"))
        {
            return;
        }

        string phrase = Words_(name);
        string lemma = Lemmas(name);
        phrase = FieldLexicon.Knows(phrase) || !name[^1].IsPlural ? phrase : FieldLexicon.Knows(lemma) ? lemma : phrase;
        bool? required = item.Any(t => t.Word is "optional" or "optionally") ? false : item.Any(t => t.Word is "required" or "mandatory") ? true : null;
        FieldKind? kind = Values(inside, phrase, entity.Label) ?? typed;
        if (item.Any(t => t.Is("unique")))
        {
            kind = (kind ?? FieldLexicon.Infer(phrase, entity.Label)) with { Unique = true };
        }

        if (entity.Fields.Count < 24 && entity.Fields.All(f => Naming.Camel(f.Phrase) != Naming.Camel(phrase)))
        {
            entity.Fields.Add(new DraftField(phrase, kind, required));
        }
    }

    // "(to read, reading, finished)", "(1-5)", "(number)".
    private static FieldKind? Values(List<Token> inside, string phrase, string entity)
    {
        List<Token> content = [.. inside.Where(t => t.Word is not ("a" or "an" or "the" or "optional" or "required" or "either" or "one" or "of"))];
        if (content.Count == 0)
        {
            return null;
        }

        decimal[] numbers = [.. content.Where(t => t.Kind == TokenKind.Number && t.Text.Length < 12).Select(t => decimal.Parse(t.Text, System.Globalization.CultureInfo.InvariantCulture))];
        if (numbers.Length == 2 && content.All(t => t.Kind == TokenKind.Number || t.Word is "to" or "and" or "star" or "stars" or ","))
        {
            FieldKind basis = FieldLexicon.Infer(phrase, entity);
            return new FieldKind(basis.Type == FieldType.Decimal ? FieldType.Decimal : FieldType.Integer, Min: numbers.Min(), Max: numbers.Max());
        }

        if (FieldLexicon.Declared(content[0].Word) is { } declared || FieldLexicon.Declared(content[0].Lemma) is { } && (declared = FieldLexicon.Declared(content[0].Lemma)!) is not null)
        {
            return declared;
        }

        var values = new List<string>();
        var value = new List<string>();
        foreach (Token t in content.Append(new Token(TokenKind.Mark, ",", ",", ",")))
        {
            if (t.Kind == TokenKind.Mark || t.Word is "or" or "and")
            {
                string text = Naming.Snake(Naming.Camel(string.Join(' ', value)));
                if (text.Length is > 0 and <= 40 && !values.Contains(text))
                {
                    values.Add(text);
                }

                value.Clear();
            }
            else
            {
                value.Add(t.Word);
            }
        }

        return values.Count is >= 2 and <= 12 ? new FieldKind(FieldType.Enum, values, FieldLexicon.Quote(values[0])) : null;
    }
}
