namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads comparisons with known software: "something like Trello" as "Trello clone".</summary>
internal static class Comparisons
{
    // "something like Trello", "a clone of Hacker News": as if it said "Trello clone".
    public static List<Token> Resolve(List<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var name = tokens[i].Word switch
            {
                "like" or "alike" => i + 1,
                "similar" when tokens[i + 1].Is("to") => i + 2,
                "clone" or "copy" or "version" or "alternative" or "replica" when tokens[i + 1].Word is "of" or "to" or "for" => i + 2,
                "inspired" when tokens[i + 1].Is("by") => i + 2,
                _ => -1,
            };
            while (name > 0 && name < tokens.Count && tokens[name].IsAny(Words.Determiners))
            {
                name++;
            }

            if (i > 0 && name > 0 && name < tokens.Count && tokens[i].Word is "like" or "similar" or "inspired" && tokens[name].IsWord
                && AppLexicon.Find(tokens[name].Word + " clone") is null
                && (tokens[i - 1].IsAny(Words.AppNouns) || AppLexicon.Find(tokens[i - 1].Lemma) is not null))
            {
                // "a delivery app like Foodly": a name that says nothing here.
                var end = name;
                while (end < tokens.Count && end < name + 3 && tokens[end].IsWord && Markers.At(tokens, end) is null
                    && tokens[end].Word is not ("and" or "or"))
                {
                    end++;
                }

                return [.. tokens[..i], .. tokens[end..]];
            }

            if (name < 0 || name >= tokens.Count || AppLexicon.Find(tokens[name].Word + " clone") is null
                || tokens[i].Is("like") && i > 0 && tokens[i - 1].Word is "users" or "can" or "and")
            {
                continue;
            }

            var from = i;
            while (from > 0
                && (tokens[from - 1].IsAny(Words.AppNouns) || tokens[from - 1].IsAny(Words.Fluff)
                    || tokens[from - 1].IsAny(Words.Determiners) && from > 1))
            {
                from--;
            }

            if (from > 0 && from == i && tokens[from - 1].IsWord && !tokens[from - 1].IsAny(Words.Determiners)
                && !tokens[from - 1].IsAny(Words.MakeVerbs)
                || from > 0 && from < i && !tokens[from - 1].IsAny(Words.Determiners) && !tokens[from - 1].IsAny(Words.MakeVerbs)
                    && !tokens[from - 1].IsAny(Words.WantVerbs) && !tokens[from - 1].IsAny(Words.Polite))
            {
                // "an issue tracker like Jira" says what it is.
                return [.. tokens[..i], .. tokens[(name + 1)..]];
            }

            return [.. tokens[..from], tokens[name], Token.Of("clone"), .. tokens[(name + 1)..]];
        }

        return tokens;
    }
}
