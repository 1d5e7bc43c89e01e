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
        if (draft.Main is { } main && items.Count > 1 && field && end == tokens.Count && !items.Any(ListReader.IsEntity))
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
}
