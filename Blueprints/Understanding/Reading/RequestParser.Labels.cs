using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What stands behind a colon: the fields of a thing, the values of a field, the contents of the application.</summary>
internal sealed partial class RequestParser
{
    private static bool NamesSoftware(List<Token> label) =>
        label[^1].IsAny(Words.AppNouns) || AppLexicon.Find(Lemmas(Strip(label))) is not null || label.Count > 1 && AppLexicon.Find(label[^1].Lemma) is { IsSoftware: true };

    // What stands behind the colon of the head: its fields, the things that it keeps, or what people do with it.
    private void Contents(List<Token> content)
    {
        if (content.Count == 0)
        {
            return;
        }

        int end = NextMarker(content, 0);
        List<List<Token>> items = Items(content[..end]);
        bool field = items.Any(x => Strip(x) is { Count: > 0 } n && TitleWords.Contains(n[^1].Lemma)) || items.Count(x => Strip(x) is { Count: > 0 } n && FieldLexicon.Infer(Words_(n), "").Known) >= Math.Max(2, items.Count / 2);
        if (draft.Main is { } main && items.Count > 1 && field && end == content.Count && !items.Any(IsThing))
        {
            // "recipe manager: title, ingredients, steps".
            FieldList(main, content, true);
        }
        else if (content.FindIndex(t => t.Is("can")) is > 0 || !items.Any(IsThing) && end < content.Count)
        {
            Sentence(content);
        }
        else
        {
            last = draft.Main;
            WithList(content[..end], false);
            Segments(content, end);
        }
    }

    // "products (name, price)", "rooms": a kind of row rather than a value in one.
    private static bool IsThing(List<Token> item) =>
        Strip(item) is { Count: > 0 } noun && noun[^1].IsPlural && (item.Any(t => t.Is("(")) || EntityLexicon.Knows(Lemmas(noun)) && !FieldLexicon.Knows(Lemmas(noun)));

    // "Fields: title, price", "Book: title, author", "Entities: Book (title), Member (name)".
    private bool LabelLine(List<Token> label, List<Token> list)
    {
        if (label.Count == 0 || list.Count == 0)
        {
            return false;
        }

        if (label.Count <= 2 && label[^1].Word is "name" or "title" or "project" && label.Count <= 2 && (label[0].IsAny(Words.AppNouns) || label.Count == 1 && !HasHead && label[0].Is("project")) && list.Count <= 4)
        {
            // "App name: FitLog".
            Name(list);
            return true;
        }

        if (label is [{ Word: "purpose" or "goal" or "objective" or "aim" or "description" or "overview" }] && list.Count >= 2 && !HasHead)
        {
            if (!Imperative(list))
            {
                Sentence(list);
            }

            return true;
        }

        if (Choice(Strip(label), list))
        {
            return true;
        }

        if (label.Any(t => t.IsAny(Labels)))
        {
            bool fields = label.Any(t => t.Word is "field" or "fields" or "attribute" or "attributes" or "column" or "columns" or "property" or "properties");
            List<Token> of = [.. label.Where(t => t.IsWord && !t.IsAny(Labels) && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Prepositions) && !t.IsAny(Words.Polite))];
            DraftEntity? subject = of.Count > 0 && fields ? Ensure(Lemmas(of), true, Written(of)) : draft.Main;
            if (fields && subject is not null)
            {
                FieldList(subject, list, true);
            }
            else
            {
                Segments([With, .. list], 0);
            }

            return true;
        }

        if (draft.Main is { } owner && list.Count is 1 or 2 && FieldLexicon.Declared(list[0].Word) is not null && !list[0].Is(label[^1].Word))
        {
            // "price: number".
            AddField(last ?? draft.Main!, [.. label, new(TokenKind.Mark, ":", ":", ":"), .. list], Strip(label));
            (last ?? draft.Main!).Listed = true;
            return true;
        }

        List<Token> noun = Strip(label);
        if (noun.Count is 0 or > 3 || draft.Main is null && !noun[0].IsCapitalized && !EntityLexicon.Knows(Lemmas(noun)) || list.Any(t => t.Is("can")))
        {
            return false;
        }

        DraftEntity entity = Ensure(Lemmas(noun), true, Written(label));
        draft.Main ??= entity;
        last = entity;
        draft.Clauses++;
        FieldList(entity, list, true);
        return true;
    }

    // "Columns: To Do, Doing, Done", "Categories: food, rent, fun": the values of one field.
    private bool Choice(List<Token> label, List<Token> list)
    {
        List<List<Token>> values = Items(list);
        if (draft.Main is not { } main || label.Count is 0 or > 2 || !Choices.Contains(label[^1].Lemma) || values.Count is < 2 or > 12 || list.Any(t => t.Is("(") || t.Is(":")) || values.Any(v => v.Count > 4)
            || values.Any(v => TitleWords.Contains(v[^1].Word) || v[^1].Word is "id" or "description" or "date"))
        {
            return false;
        }

        string name = Lemmas(label);
        main.Fields.RemoveAll(f => f.Phrase == name);
        AddField(main, [.. label[..^1], label[^1] with { Word = label[^1].Lemma }, new(TokenKind.Mark, "(", "(", "("), .. list, new(TokenKind.Mark, ")", ")", ")")], [.. label[..^1], label[^1] with { Word = label[^1].Lemma }]);
        return true;
    }
}
