using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads what stands behind the colon of the head: its fields, the entities that it keeps, or what people do with it.</summary>
internal sealed class ContentsReader(
    Draft draft, Discourse discourse, FieldListReader fields, ContentReader content, SegmentReader segments, SentenceReader sentences)
{
    // What stands behind the colon of the head: its fields, the things that it keeps, or what people do with it.
    public void Read(List<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            return;
        }

        var end = Markers.Next(tokens, 0);
        var items = Items(tokens[..end]);
        var field = items.Any(x => Strip(x) is { Count: > 0 } n && FieldLexicon.Titles.Contains(n[^1].Lemma))
            || items.Count(x => Strip(x) is { Count: > 0 } n && FieldLexicon.Infer(WordsOf(n), "").Known) >= Math.Max(2, items.Count / 2);
        if (Stages(items) is { } staged && end == tokens.Count)
        {
            // "a kanban for our podcast: idea, recorded, edited, published".
            var name = Token.Of(staged.Label is "card" ? "column" : "status");
            fields.Add(staged, [name, Token.Mark("("), .. tokens, Token.Mark(")")], [name]);
            staged.Named = true;
        }
        else if (draft.Main is { } main && items.Count > 1 && field && end == tokens.Count && !items.Any(ListReader.IsEntity))
        {
            // "recipe manager: title, ingredients, steps".
            fields.ReadList(main, tokens, true);
        }
        else if (tokens.FindIndex(t => t.Is("can")) is > 0 || !items.Any(ListReader.IsEntity) && end < tokens.Count)
        {
            sentences.Read(tokens);
        }
        else
        {
            discourse.Focus = draft.Main;
            content.ReadList(tokens[..end], false);
            segments.ReadAll(tokens, end);
        }
    }

    // What moves through the stages that are listed: the cards of a board, or what is done bit by bit.
    private DraftEntity? Stages(List<List<Token>> items)
    {
        var board = draft.Find("card");
        var states = items.Count is >= 3 and <= 9 && items.TrueForAll(i => i.Count is 1 or 2 or 3 && i.TrueForAll(t => t.IsWord)
            && !i[^1].IsPlural && !FieldLexicon.Titles.Contains(i[^1].Word));
        return states && (board is not null || items.Count(i => i[^1].Word.EndsWith("ed", StringComparison.Ordinal)) * 2 >= items.Count)
            ? board ?? draft.Main : null;
    }
}
