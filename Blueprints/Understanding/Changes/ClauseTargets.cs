using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Finds what a clause concerns: "... to tasks", "on each note", "tasks should have ...".</summary>
internal sealed class ClauseTargets(Lookup lookup)
{
    /// <summary>"... to tasks", "on each note", "for the customers": splits what is added or removed from what it concerns.</summary>
    public (IReadOnlyList<Token> What, Entity? Target, bool Whole) Split(IReadOnlyList<Token> tokens)
    {
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            if (tokens[i].Word is not ("to" or "for" or "on" or "in" or "into" or "onto" or "of" or "from" or "per" or "at" or "under"
                or "below" or "about"))
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Count && tokens[end].IsWord
                && tokens[end].Word is not ("with" or "and" or "so" or "that" or "which" or "called" or "as"))
            {
                end++;
            }

            var phrase = Phrase(tokens.Skip(i + 1).Take(end - i - 1));
            IReadOnlyList<Token> what = [.. tokens.Take(i),
                .. end < tokens.Count && tokens[end].Word is "with" or "called" or "as" ? tokens.Skip(end) : []];
            if (lookup.Entity(phrase) is { } entity)
            {
                return (what, entity, false);
            }

            if (phrase is "" or "it" or "app" or "application" or "site" or "website" or "page" or "project" or "tool" or "system"
                && tokens[i].Word is not "of" && (phrase.Length > 0 || end == tokens.Count))
            {
                return (what, null, true);
            }

            // "the due date of the tasks list", "for every task form".
            if (phrase.LastIndexOf(' ') is > 0 and var space
                && phrase[(space + 1)..] is "list" or "form" or "page" or "table" or "entity" or "item" or "items"
                && lookup.Entity(phrase[..space]) is { } listed)
            {
                return (what, listed, false);
            }
        }

        // "add to tasks a due date"
        if (tokens.Count > 2 && tokens[0].Word is "to" or "on" or "for")
        {
            for (var length = Math.Min(4, tokens.Count - 2); length > 0; length--)
            {
                if (lookup.Entity(Phrase(tokens.Skip(1).Take(length))) is { } first)
                {
                    return ([.. tokens.Skip(1 + length)], first, false);
                }
            }
        }

        return (tokens, null, false);
    }

    /// <summary>A thing at the beginning, after its article: its words and the thing.</summary>
    public (Entity Entity, int Length)? Leading(IReadOnlyList<Token> tokens)
    {
        var start = tokens.TakeWhile(t => t.IsAny(Words.Determiners)).Count();
        for (var length = Math.Min(4, tokens.Count - start); length > 0; length--)
        {
            if (tokens.Skip(start).Take(length).All(t => t.IsWord) && lookup.Entity(Phrase(tokens.Skip(start).Take(length))) is { } entity)
            {
                return (entity, start + length);
            }
        }

        return null;
    }
}
