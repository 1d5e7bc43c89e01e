using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Fields of a thing with the type, the values and the range that the request gives them.</summary>
internal sealed partial class RequestParser
{
    // What stands in parentheses behind a thing: the things of a team, or the fields of a player.
    private void Inside(DraftEntity entity, List<Token> tokens)
    {
        List<List<Token>> items = Items(tokens);
        if (items.Count(IsThing) * 2 > items.Count)
        {
            last = entity;
            WithList(tokens, false);
        }
        else
        {
            FieldList(entity, tokens, true);
        }
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
        int value = item.FindIndex(t => t.Is("(") || t.Is(":") || t.Is("=") || t.Word is "from" or "as" or "between");
        List<Token> inside = value < 0 ? [] : [.. item.Skip(value + 1).TakeWhile(t => !t.Is(")"))];
        List<Token> name = value > 0 && (item[value].Is(":") || item[value].Is("=")) ? Strip(item[..value]) : [.. main.TakeWhile(t => t.Word is not ("from" or "as" or "between" or "or"))];
        if (item.FindIndex(t => t.Is("/")) is int slash and > 0 && value < 0)
        {
            inside = item[(Math.Max(1, slash - 1))..];
            name = [.. Strip(item[..Math.Max(1, slash - 1)])];
        }

        if (main.Count is > 0 and <= 2 && inside.Count == 0 && entity.Listed && !main[^1].IsPlural && Other(entity, Lemmas(main)) is { } other)
        {
            // "Order (date, customer)" beside a Customer.
            other.Named = true;
            Relate(entity, other, false);
            return;
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
        if (inside.Any(t => t.Lemma == entity.Label))
        {
            draft.Assume($"The {phrase} of {Naming.Article(entity.Label)} is written as text; a link to another {entity.Label} is not part of what I can build yet.");
            inside = [];
        }

        bool? required = item.Any(t => t.Word is "optional" or "optionally") ? false : item.Any(t => t.Word is "required" or "mandatory") ? true : null;
        FieldKind? kind = Values(inside, phrase, entity.Label) ?? typed;
        if (kind?.Values is not null && draft.Find(lemma) is { Fields.Count: 0, Listed: false } group && group != entity)
        {
            // "category (food, rent, fun)": the request lists the categories, so that they need not be kept.
            draft.Entities.Remove(group);
        }

        if (item.Any(t => t.Is("unique")))
        {
            kind = (kind ?? FieldLexicon.Infer(phrase, entity.Label)) with { Unique = true };
        }

        if (entity.Fields.Count < 24 && entity.Fields.All(f => Naming.Camel(f.Phrase) != Naming.Camel(phrase)))
        {
            entity.Fields.Add(new DraftField(phrase, kind, required));
        }
    }

    private DraftEntity? Other(DraftEntity entity, string label)
    {
        DraftEntity? other = draft.Find(label);
        if (other is null && EntityLexicon.Find(label) is { } meant && draft.Entities.FirstOrDefault(e => e.Suggested && !e.Named && e != entity && e.Known?.Kind == meant.Kind) is { } twin)
        {
            Rename(twin, label, meant);
            other = twin;
        }

        return other == entity ? null : other;
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
        if (numbers.Length == 2 && content.All(t => t.Kind == TokenKind.Number || t.Word is "to" or "and" or "star" or "stars" or "point" or "points" or "from" or "scale" or ","))
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
