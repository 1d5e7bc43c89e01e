using System.Globalization;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>A phrase that names something, with what is said about it.</summary>
/// <param name="Phrase">Lower case, without article and without words such as "field".</param>
/// <param name="Raw">The words as written.</param>
/// <param name="IsField">It was called a field.</param>
/// <param name="Kind">The kind that was declared, or null.</param>
/// <param name="Fields">What it consists of ("suppliers with name and phone").</param>
internal sealed record Item(string Phrase, IReadOnlyList<Token> Raw, bool IsField, bool IsPlural, bool IsSeveral, FieldKind? Kind,
    bool? Required, bool? Unique, IReadOnlyList<Item> Fields);

/// <summary>Reads lists of things and fields: "a required priority (low, medium, high) and a due date".</summary>
internal static class FieldReader
{
    private static readonly FrozenSet<string> FieldWords = Words.Set("field property attribute column input value option");

    private static readonly FrozenSet<string> Around = Words.Set("""
        new extra optional required mandatory unique additional simple small nice separate own custom possible possibility ability section
        page screen feature option support functionality system list of for short long proper basic type kind table entity tab view
        management module box area label
        """);

    private static readonly FrozenDictionary<string, FieldKind> Spoken = new Dictionary<string, FieldKind>
    {
        ["number"] = new(FieldType.Integer), ["integer"] = new(FieldType.Integer), ["decimal"] = new(FieldType.Decimal),
        ["amount"] = new(FieldType.Decimal), ["money"] = new(FieldType.Decimal, Number: new(NumberKind.Money)),
        ["date"] = new(FieldType.Date), ["datetime"] = new(FieldType.DateTime), ["time"] = new(FieldType.DateTime),
        ["checkbox"] = new(FieldType.Boolean, Default: "false"), ["boolean"] = new(FieldType.Boolean, Default: "false"),
        ["flag"] = new(FieldType.Boolean, Default: "false"), ["toggle"] = new(FieldType.Boolean, Default: "false"),
        ["text"] = new(FieldType.String), ["string"] = new(FieldType.String), ["line"] = new(FieldType.String),
        ["paragraph"] = new(FieldType.Text), ["multiline"] = new(FieldType.Text), ["textarea"] = new(FieldType.Text),
        ["longtext"] = new(FieldType.Text), ["email"] = new(FieldType.Email), ["link"] = new(FieldType.Url), ["url"] = new(FieldType.Url),
        ["photo"] = new(FieldType.Image), ["picture"] = new(FieldType.Image), ["image"] = new(FieldType.Image),
        ["file"] = new(FieldType.File), ["upload"] = new(FieldType.File), ["attachment"] = new(FieldType.File),
    }.ToFrozenDictionary();

    /// <summary>The kind that words such as "a number" or "a whole number from 1 to 5" declare, or null.</summary>
    public static FieldKind? Kind(IReadOnlyList<Token> words)
    {
        List<Token> meant =
            [.. words.Where(t => t.IsWord && !t.IsAny(Words.Determiners)
                && t.Word is not ("field" or "whole" or "type" or "of" or "value" or "as"))];
        if (Range(words) is { } range)
        {
            return range;
        }

        if (meant.Count > 0
            && (meant[0].Word is "yes" && meant.Any(t => t.Is("no")) || meant[0].Word is "true" && meant.Any(t => t.Is("false"))))
        {
            return new FieldKind(FieldType.Boolean, Default: "false");
        }

        if (meant is [{ Word: "dropdown" or "select" or "choice" or "enum" or "one" or "list" or "either" }, ..]
            && Values(words.SkipWhile(t => t.Word is not ("of" or "with" or ":" or "(" or "between" or "either")).Skip(1)) is { } values)
        {
            return values;
        }

        return meant switch
        {
            [var only] => Spoken.GetValueOrDefault(only.Lemma),
            [{ Word: "long" or "multi" or "multiline" or "longer" }, ..] when meant[^1].Word is "text" or "line" or "lines" =>
                new FieldKind(FieldType.Text),
            [{ Word: "date" }, .., { Word: "time" }] => new FieldKind(FieldType.DateTime),
            [{ Word: "decimal" }, _] => new FieldKind(FieldType.Decimal),
            [{ Word: "email" }, { Word: "address" }] => new FieldKind(FieldType.Email),
            _ => null,
        };
    }

    public static IReadOnlyList<Item> List(IReadOnlyList<Token> tokens)
    {
        var items = new List<Item>();
        var words = new List<Token>();
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            var between = depth <= 0
                && (token.Is(",") || token.Is("and") || token.Is("plus") || token.Is("or") || token.Is("/") || token.Is("&"));
            if (between)
            {
                Close();
            }
            else
            {
                words.Add(token);
            }
        }

        Close();
        return items;

        void Close()
        {
            if (words.Count > 0 && One(words) is { Phrase.Length: > 0 } item)
            {
                items.Add(item);
            }

            words = [];
        }
    }

    /// <summary>One item with everything that is said about it.</summary>
    public static Item? One(IReadOnlyList<Token> tokens)
    {
        FieldKind? kind = null;
        var open = Index(tokens, t => t.Is("("));
        if (open > 0)
        {
            List<Token> inside = [.. tokens.Skip(open + 1).TakeWhile(t => !t.Is(")"))];
            kind = Kind(inside) ?? Values(inside);
        }

        bool? required = Says(tokens, "required", "mandatory") ? true : Says(tokens, "optional") ? false : null;
        bool? unique = Says(tokens, "unique") ? true : null;
        var head = open > 0 ? [.. tokens.Take(open)] : tokens;
        var colon = Index(head, t => t.Is(":"));
        if (colon > 0)
        {
            kind ??= Kind([.. head.Skip(colon + 1)]) ?? Values(head.Skip(colon + 1));
            head = [.. head.Take(colon)];
        }

        var range = Index(head, t => t.Word is "from" or "between");
        if (range > 0 && Range([.. head.Skip(range)]) is { } bounds)
        {
            kind ??= bounds;
            head = [.. head.Take(range)];
        }

        var as_ = Index(head, t => t.Is("as"));
        if (as_ > 0 && Kind([.. head.Skip(as_ + 1)]) is { } declared)
        {
            kind ??= declared;
            head = [.. head.Take(as_)];
        }

        else if (as_ > 0
            && head.Skip(as_ + 1).Where(t => !t.IsAny(Words.Determiners)).Select(t => t.Word)
                .ToList() is ["list" or "field" or "column" or "table"])
        {
            // "ingredients as a list"
            head = [.. head.Take(as_)];
        }

        var with = Index(head, t => t.Word is "with" or "having" or "containing");
        var fields = with > 0 && head.Skip(with + 1).Any() ? List([.. tokens.Skip(with + 1)]) : [];
        if (with > 0)
        {
            if (fields.Count > 0 && head.Skip(with + 1).FirstOrDefault(t => t.IsWord) is { Word: "values" or "options" or "choices" }
                && Values(head.Skip(with + 2)) is { } listed)
            {
                (kind, fields) = (listed, []);
            }

            head = [.. head.Take(with)];
        }

        var several = head.Any(t => t.Word is "many" or "multiple" or "several" or "some");
        var isField = head.Any(t => t.IsWord && FieldWords.Contains(t.Lemma));
        var called = Index(head, t => t.Word is "called" or "named" or "titled" or "labeled" or "labelled");
        if (called >= 0 && called + 1 < head.Count)
        {
            kind ??= Kind([.. head.Take(called)]);
            head = [.. head.Skip(called + 1)];
        }

        List<Token> name = [.. head.Where(t => t.Kind != TokenKind.Mark && !t.IsAny(Words.Determiners))];
        while (name.Count > 1 && (name[0].IsAny(Around) || FieldWords.Contains(name[0].Lemma)))
        {
            name.RemoveAt(0);
        }

        while (name.Count > 1
            && (name[^1].IsAny(Around) && name[^1].Word is not ("label" or "type" or "kind" or "list" or "table" or "page")
                || FieldWords.Contains(name[^1].Lemma) || name[^1].Word is "too" or "also" or "section" or "page" or "feature"))
        {
            if (FieldWords.Contains(name[^1].Lemma) && name.Count > 2 && Spoken.TryGetValue(name[^2].Lemma, out var spoken)
                && called < 0 && name[^2].Word is "number" or "checkbox" or "text" or "flag")
            {
                break;
            }

            name.RemoveAt(name.Count - 1);
        }

        var phrase = string.Join(' ', name.Take(6).Select(t => t.Word.ToLowerInvariant()));
        return name.Count is 0 or > 6 ? null : new Item(phrase, name, isField, name[^1].IsPlural, several, kind, required, unique, fields);
    }

    /// <summary>The field that an item describes.</summary>
    public static Field Make(Item item, Entity entity)
    {
        var phrase = item.IsPlural && item.IsField && !FieldLexicon.Knows(item.Phrase) ? Lookup.Singular(item.Phrase) : item.Phrase;
        var kind = item.Kind ?? FieldLexicon.Infer(phrase, entity.Label);
        var required = item.Required ?? false;
        return kind.Named(FieldEditor.NameOf(entity, phrase), Naming.Sentence(phrase),
            (required && kind.Type != FieldType.Boolean) || kind.Type == FieldType.Enum && kind.Default is not null,
            item.Unique ?? kind.Unique);
    }

    /// <summary>Choices: <c>low, medium or high</c>; null when these are not at least two of them.</summary>
    public static FieldKind? Values(IEnumerable<Token> tokens)
    {
        var values = new List<string>();
        var words = new List<string>();
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Mark || token.Word is "and" or "or")
            {
                Close();
            }
            else if (!token.IsAny(Words.Determiners))
            {
                words.Add(token.Word.ToLowerInvariant());
            }
        }

        Close();
        List<string> distinct = [.. values.Distinct()];
        return distinct.Count is >= 2 and <= 20 && distinct.All(v => v.Length <= 40)
            ? new FieldKind(FieldType.Enum, distinct, FieldLexicon.Quote(distinct[0])) : null;

        void Close()
        {
            var value = Value(string.Join(' ', words));
            if (value.Length > 0)
            {
                values.Add(value);
            }

            words = [];
        }
    }

    /// <summary><c>In progress</c> to <c>in_progress</c>.</summary>
    public static string Value(string words) => Naming.Slug(words) is var slug && words.Any(char.IsAsciiLetterOrDigit)
        ? slug.Replace('-', '_') : "";

    private static FieldKind? Range(IReadOnlyList<Token> words)
    {
        List<decimal> numbers = [.. words.Where(t => t.Kind == TokenKind.Number)
            .Select(t => decimal.Parse(t.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)).Take(3)];
        return numbers is [var low, var high] && low < high && low > -1_000_000 && high < 1_000_000_000
            && words.All(
                t => !t.IsWord
                    || t.Word is "from" or "to" or "between" or "and" or "number" or "a" or "whole" or "integer" or "stars" or "points"
                        or "rating" or "scale" or "of" or "with" or "as" or "value")
            ? new FieldKind(decimal.IsInteger(low) && decimal.IsInteger(high) ? FieldType.Integer : FieldType.Decimal, Min: low, Max: high)
            : null;
    }

    private static bool Says(IReadOnlyList<Token> tokens, params string[] words) => tokens.Any(t => t.IsWord && words.Contains(t.Word));

    private static int Index(IReadOnlyList<Token> tokens, Func<Token, bool> predicate)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (predicate(tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
