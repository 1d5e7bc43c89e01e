using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads lists such as "with title and price" or "has many comments".</summary>
internal sealed class ListReader(Draft draft, Discourse discourse, FieldListReader fields, ContentReader content)
{
    public void Read(List<Token> tokens, bool isStatement)
    {
        var items = Items(tokens);
        var subject = discourse.Focus ?? draft.Main;
        var hasFields = items.Any(i => !IsAction(i) && Noun(i) is { Count: > 0 } noun && !noun[^1].IsPlural && IsField(noun)
            && !IsFeature(Lemmas(noun)));
        // "with the following fields: ...", but "a menu with name, table and price".
        items.RemoveAll(i => i.All(IsFiller)
            && (items.Count == 1 || i == items[0] && !i.TrueForAll(t => t.IsAny(Words.Labels) && !t.IsPlural)));
        Describe(items);
        ListFields(items, subject, hasFields, isStatement);
        DraftEntity? previous = null;
        var acts = false;
        foreach (var item in items)
        {
            if (item.FindIndex(t => t.Is("can")) > 0)
            {
                content.ReadClause(item, false);
                acts = true;
            }
            else if (acts || !isStatement && IsAction(item))
            {
                content.ReadClause(item, true);
                acts = true;
            }
            else
            {
                previous = content.ReadItem(item, new ListContext(subject, hasFields, isStatement, previous)) ?? previous;
            }
        }
    }

    public void ReadParenthesis(DraftEntity entity, List<Token> tokens)
    {
        var items = Items(tokens);
        if (items.Count(IsEntity) * 2 > items.Count)
        {
            discourse.Focus = entity;
            Read(tokens, false);
        }
        else
        {
            fields.ReadList(entity, tokens, true);
        }
    }

    /// <summary>"products (name, price)", "rooms": a kind of row rather than a value in one.</summary>
    public static bool IsEntity(List<Token> item) => Strip(item) is { Count: > 0 } noun && noun[^1].IsPlural
        && (item.Any(t => t.Is("(")) || EntityLexicon.Knows(Lemmas(noun)) && !FieldLexicon.Knows(Lemmas(noun)));

    /// <summary>"horses, riders and lessons": kinds of things, whatever each of them is.</summary>
    public static bool IsCrowd(List<List<Token>> items) => items.TakeWhile(i => !IsAction(i)).Count() > 1
        && items.TakeWhile(i => !IsAction(i)).All(i => Noun(i) is { Count: > 0 and <= 3 } noun
        && noun[^1].IsPlural && noun.TrueForAll(Nouns.IsPlausible) && !FieldLexicon.Knows(WordsOf(noun)) && !IsFeature(Lemmas(noun))
        && !FeatureLexicon.IsIncluded(Lemmas(noun)) && !ActionLexicon.IsVerb(noun[0].Word)
        && (noun.Count > 1 || !ItemReader.IsPart(noun[0].Lemma)));

    // What the items have in common decides what each of them means.
    private void Describe(List<List<Token>> items)
    {
        discourse.ListsEntities = IsCrowd(items)
            || items.Count(i => Noun(i) is { Count: > 0 } noun && noun[^1].IsPlural && EntityLexicon.Knows(Lemmas(noun))) >= 2;
        discourse.ListsMoney =
            items.Any(i => i.Any(t => t.Lemma is "transaction" or "budget" or "transfer" or "balance" or "deposit" or "bank"));
        draft.Listings += discourse.ListsEntities ? 1 : 0;
    }

    // Enough fields in a row are all that the subject consists of.
    private void ListFields(List<List<Token>> items, DraftEntity? subject, bool hasFields, bool isStatement)
    {
        if (subject is null || items.Count == 0 || !hasFields)
        {
            return;
        }

        var title = items.Any(i => FieldLexicon.Titles.Contains(Lemmas(Noun(i))));
        var enough = isStatement || subject == discourse.Object ? 2 : 3;
        if (title || items.Count(i => Noun(i) is { Count: > 0 } noun && FieldLexicon.Infer(WordsOf(noun), "").Known) >= enough)
        {
            subject.Listed = true;
            subject.Titled |= title;
        }
    }

    private static List<Token> Noun(List<Token> item) => Strip(BaseNoun(item));

    private static bool IsField(List<Token> noun) => FieldLexicon.Knows(Lemmas(noun)) || FieldLexicon.Infer(WordsOf(noun), "").Known;

    private static bool IsFeature(string phrase) => FeatureLexicon.IsAuth(phrase) || FeatureLexicon.NotBuilt(phrase) is not null;

    private static bool IsFiller(Token t) =>
        !t.IsWord || t.IsAny(Words.Labels) || t.IsAny(Words.Determiners) || t.Word is "following" or "these" or "as" or "follows";

    // "restaurants with name and address, and write reviews": the list is over.
    private static bool IsAction(List<Token> item)
    {
        if (item[0].Is("mark") && item.Exists(t => t.Is("as")))
        {
            return true;
        }

        if (item.Count < 2 || !item[0].IsWord || !Words.StoreVerbs.Contains(item[0].Word) || FieldLexicon.Knows(item[0].Word)
            || EntityLexicon.Knows(item[0].Word) || FieldLexicon.Knows(WordsOf(item)))
        {
            return false;
        }

        return item[1].IsPlural && (EntityLexicon.Knows(item[1].Lemma) || EntityLexicon.Knows(Lemmas(item[1..])))
            || item[1].IsAny(Words.Determiners);
    }
}
