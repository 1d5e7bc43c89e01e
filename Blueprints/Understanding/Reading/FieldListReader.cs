using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads the fields of an entity: their names, types and what is required.</summary>
internal sealed class FieldListReader(Draft draft, EntityResolver entities)
{
    public void ReadList(DraftEntity entity, List<Token> tokens, bool listed)
    {
        entity.Listed |= listed;
        foreach (var item in Items(tokens))
        {
            var main = Strip(item);
            if (main.Count is > 0 and <= 5)
            {
                Add(entity, item, main);
            }
        }
    }

    public void Add(DraftEntity entity, List<Token> item, List<Token> main)
    {
        // "driver, from, to": alone such a word is the name.
        var value = item.Count == 1 ? -1
            : item.FindIndex(t => t.Is("(") || t.Is(":") || t.Is("=") || t.Word is "from" or "as" or "between");
        List<Token> inside = value < 0 ? [] : [.. item.Skip(value + 1).TakeWhile(t => !t.Is(")"))];
        var name = value > 0 && (item[value].Is(":") || item[value].Is("="))
            ? Strip(item[..value]) : [.. main.TakeWhile((t, i) => item.Count == 1
                || t.Word is not ("from" or "as" or "between" or "or"))];
        if (item.FindIndex(t => t.Is("/")) is int slash and > 0 && value < 0)
        {
            inside = item[(Math.Max(1, slash - 1))..];
            name = [.. Strip(item[..Math.Max(1, slash - 1)])];
        }

        if (main.Count is > 0 and <= 2 && inside.Count == 0 && entity.Listed && !main[^1].IsPlural
            && entities.Other(entity, Lemmas(main)) is { } other)
        {
            // "Order (date, customer)" beside a Customer.
            other.Named = true;
            entity.BelongsTo(other, false);
            return;
        }

        FieldKind? typed = null;
        if (name.Count > 1
            && name[^1].Word is "text" or "string" or "integer" or "int" or "decimal" or "float" or "boolean" or "bool" or "timestamp"
                or "datetime" or "varchar" or "serial" or "uuid" && name.Count <= 3)
        {
            // "price decimal", as in SQL.
            typed = FieldLexicon.Declared(name[^1].Word);
            name = name[..^1];
        }

        if (name.Count == 0 || name.Count == 1 && (name[0].Is("id") || name[0].Is("to") && item.Count > 1)
            || Lemmas(name) == entity.Label && FieldLexicon.Infer(entity.Label, "").Type == FieldType.Integer)
        {
            return;
        }

        var phrase = WordsOf(name);
        var lemma = Lemmas(name);
        phrase = FieldLexicon.Knows(phrase) || !name[^1].IsPlural ? phrase : FieldLexicon.Knows(lemma) ? lemma : phrase;
        if (inside.Any(t => t.Lemma == entity.Label) && !inside.Any(t => t.Is(",")))
        {
            draft.Assume(
                $"The {phrase} of {Naming.Article(entity.Label)} is written as text; a link to another {entity.Label} is not part of "
                    + "what I can build yet.");
            inside = [];
        }

        bool? required = item.Any(t => t.Word is "optional" or "optionally") ? false : item.Any(t => t.Word is "required" or "mandatory")
            ? true : null;
        var kind = FieldValues.Read(inside, phrase, entity.Label) ?? typed;
        if (kind?.Values is not null && draft.Find(lemma) is { Fields.Count: 0, Listed: false } group && group != entity)
        {
            // "category (food, rent, fun)": the request lists the categories, so that they need not be kept.
            draft.Entities.Remove(group);
        }

        if (item.Any(t => t.Is("unique")))
        {
            kind = (kind ?? FieldLexicon.Infer(phrase, entity.Label)) with { Unique = true };
        }

        if (entity.Fields.All(f => Naming.Camel(f.Phrase) != Naming.Camel(phrase)))
        {
            entity.Fields.Add(new DraftField(phrase, kind, required));
        }
    }
}
