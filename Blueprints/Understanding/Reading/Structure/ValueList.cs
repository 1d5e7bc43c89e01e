namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>A list of values as it stands in a sentence: "name, country, height in m, visited on".</summary>
/// <param name="End">Behind its last item.</param>
internal sealed record ValueList(List<SaidField> Fields, int End)
{
    /// <summary>The list that begins at a token and goes on to the end of the sentence or to a clause; null where there is none.</summary>
    /// <param name="fewest">How many values make a list.</param>
    /// <param name="said">It was said that values follow; otherwise their names have to tell.</param>
    public static ValueList? At(Grammar grammar, int from, int fewest, bool said)
    {
        var tokens = grammar.Tokens;
        List<SaidField> fields = [];
        var at = from;
        var end = from;
        var crowd = 0;
        while (at < tokens.Count)
        {
            var stop = Stop(tokens, at, fields.Count > 0);
            List<Token> item = [.. tokens[at..stop]];
            if (item.Count == 0 || fields.Count > 0 && grammar.Clause(at) || Field(item) is not { } field)
            {
                break;
            }

            crowd += item[^1].IsPlural && field.Kind is null && !FieldLexicon.Infer(field.Phrase, "").Known ? 1 : 0;
            fields.Add(field);
            end = at = stop;
            while (at < tokens.Count && (tokens[at].Is(",") || tokens[at].Word is "and" or "plus"))
            {
                at++;
            }

            if (at == stop && !ToWhere(tokens, at))
            {
                break;
            }
        }

        var told = fields.Count(Tells);
        var evident = said || crowd * 2 < fields.Count && told * 3 >= fields.Count && told > 0;
        return fields.Count >= fewest && evident ? new ValueList(fields, end) : null;
    }

    /// <summary>Whether the words of an item tell that it is a value. What was done may also be a stage: "recorded, edited".</summary>
    public static bool Tells(SaidField field) => !(field.Tokens is [var only] && ItemKinds.IsParticiple(only))
        && (field.Kind is not null || field.Phrase is "from" or "to" or "until"
            || field.Tokens.Exists(t => t.Is("(")) || FieldLexicon.Infer(field.Phrase, "").Known);

    // "from where to where".
    private static bool ToWhere(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Is("to") && Questions.Asks(tokens[at + 1]);

    // Where an item ends: at a comma, or at the "and" before the last.
    private static int Stop(List<Token> tokens, int at, bool further)
    {
        var depth = 0;
        for (var i = at; i < tokens.Count; i++)
        {
            var t = tokens[i];
            if (t.Is(")") && depth == 0)
            {
                return i;
            }

            depth += t.Is("(") ? 1 : t.Is(")") ? -1 : 0;
            var pair = i > at && i + 1 < tokens.Count && tokens[i - 1].Word + tokens[i + 1].Word is "datetime" or "dayhour" or "lostfound"
                or "namenumber" && t.Is("and");
            if (depth == 0 && i > at && (t.Is(",") || t.Word is "and" or "plus" && t.IsWord && !pair
                || t.Is("with") && further || ToWhere(tokens, i)))
            {
                return i;
            }
        }

        return tokens.Count;
    }

    private static SaidField? Field(List<Token> item)
    {
        if (item is [{ Word: "min" or "max" or "minimum" or "maximum" } bound])
        {
            return new SaidField(bound.Word, item);
        }

        if (item.Count is 2 or 3 && item[0].Word is "would" or "is" or "has" or "was")
        {
            // "would recommend", "is paid".
            return new SaidField(Phrases.WordsOf(item), item, new FieldKind(FieldType.Boolean, Default: "false"));
        }

        // "drivers (name, phone)" are a kind of thing.
        var open = item.FindIndex(t => t.Is("("));
        var thing = open > 0 && item[open - 1].IsPlural && !FieldLexicon.Knows(item[open - 1].Word) && item.Exists(t => t.Is(","));
        return thing ? null : FieldPhrases.Read(item);
    }
}
