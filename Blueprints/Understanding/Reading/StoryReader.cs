using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads user stories: "As a librarian, I want to register books so that ...".</summary>
internal sealed class StoryReader(Draft draft, EntityResolver entities, ContentReader content, SegmentReader segments)
{
    // "As a librarian, I want to register books so that ...": who acts, and what.
    public bool Read(List<Token> tokens)
    {
        if (tokens.Count < 5 || !tokens[0].Is("as") || !tokens[1].IsAny(Words.Determiners))
        {
            return false;
        }

        var i = tokens.FindIndex(2, Math.Min(tokens.Count, 9) - 2, t => t.Word is "i" or "we");
        if (i < 3)
        {
            return false;
        }

        var role = Lemmas(Strip([.. tokens[2..i].Where(t => t.IsWord)]));
        var verb = i + 1;
        while (verb < tokens.Count
            && (tokens[verb].Word is "to" or "would" or "like" or "should" or "can" or "could" or "must" or "be" or "able" or "will"
                or "also" || tokens[verb].IsAny(Words.WantVerbs)))
        {
            verb++;
        }

        var rest = BeforePurpose(tokens[verb..]);
        if (rest.Count == 0)
        {
            return true;
        }

        if (!draft.HasHead)
        {
            draft.HeadIsBare = true;
            draft.Made = true;
        }

        if (role is "admin" or "administrator" or "moderator")
        {
            draft.AskForRole(role);
        }

        var deed = ActionLexicon.Verb(rest[0].Word) is { } v && ActionLexicon.LeavesRow(v);
        content.ReadClause(Markers.Next(rest, 1) is var end && end < rest.Count ? rest[..end] : rest, true);
        if (deed && EntityLexicon.Knows(role) && draft.Entities.Count > 0 && role is not ("person" or "owner" or "author"))
        {
            entities.Ensure(role, true, role);
        }

        segments.ReadAll(rest, end);
        return true;
    }

    private static List<Token> BeforePurpose(List<Token> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Is("so") && i + 1 < tokens.Count && tokens[i + 1].Word is "that" or "i" or "we" or "they" or "it"
                || tokens[i].Is("in") && i + 1 < tokens.Count && tokens[i + 1].Is("order"))
            {
                return tokens[..(i > 1 && tokens[i - 1].Is(",") ? i - 1 : i)];
            }
        }

        return tokens;
    }
}
