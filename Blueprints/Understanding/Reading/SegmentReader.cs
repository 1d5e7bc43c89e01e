using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Reads the parts of a sentence behind its head, each begun by a marker: "with", "without", "for", "using", "called", "where".
/// </summary>
internal sealed class SegmentReader(
    Draft draft, Discourse discourse, EntityResolver entities, TechnologyReader technologies, PurposeReader purposes, ContentReader content)
{
    public void ReadAll(List<Token> tokens, int start)
    {
        var i = start;
        while (i < tokens.Count)
        {
            var kind = Markers.At(tokens, i);
            if (kind is null)
            {
                i++;
                continue;
            }

            var from = i + 1;
            if (kind == SegmentKind.Without && from < tokens.Count
                && tokens[from].Word is "no" or "out" or "need" or "requiring" or "require")
            {
                from++;
            }

            // "that lets me", "where users can": the words up to the verb belong together.
            var end = Markers.Next(tokens, kind is SegmentKind.Clause ? ClauseStart(tokens, from) : from);
            while (kind is SegmentKind.Clause && end < tokens.Count && end > from && tokens[end].Is("can") && tokens[end - 1].IsPlural)
            {
                // "and agents can answer them" goes on with another subject.
                end = Markers.Next(tokens, end + 1);
            }

            if (kind is SegmentKind.With && end < tokens.Count && tokens[end].Is("can") && end - 2 >= from && tokens[end - 1].IsPlural
                && (tokens[end - 2].Is(",") || tokens[end - 2].Is("and")))
            {
                // "with price per night, owners can book them": the list ends before its last noun.
                Read(kind.Value, tokens[from..(end - 2)], tokens[i].Word);
                from = end - 1;
                kind = SegmentKind.Clause;
                end = Markers.Next(tokens, end + 1);
            }

            Read(kind.Value, tokens[from..end], tokens[i].Word);
            i = end;
        }
    }

    public void Read(SegmentKind kind, List<Token> tokens, string marker)
    {
        switch (kind)
        {
            case SegmentKind.With:
                content.ReadList(tokens, marker is "has" or "have");
                break;
            case SegmentKind.Without:
                ReadExclusions(tokens);
                break;
            case SegmentKind.For:
                purposes.Read(tokens);
                break;
            case SegmentKind.To:
                content.ReadClause(tokens, true);
                break;
            case SegmentKind.Clause:
                content.ReadClause(tokens, false);
                break;
            case SegmentKind.Using:
                technologies.Read(tokens);
                break;
            case SegmentKind.Named:
                draft.GivenName = ApplicationName.Read(tokens) ?? draft.GivenName;
                break;
            case SegmentKind.Each:
                discourse.Focus = entities.Ensure(Lemmas(Strip(tokens)), true, Written(tokens));
                break;
            case SegmentKind.Belongs:
                ReadParents(tokens);
                break;
        }
    }

    // "belong to projects and users".
    private void ReadParents(List<Token> tokens)
    {
        var child = discourse.Focus;
        foreach (var item in Items([.. tokens.SkipWhile(t => t.Word is "to")]))
        {
            var target = Strip(item);
            if (target.Count is > 0 and <= 3 && child is not null && target.All(Nouns.IsPlausible))
            {
                child.BelongsTo(entities.Ensure(Lemmas(target), true, Written(item)), true);
            }
        }
    }

    private static int ClauseStart(List<Token> tokens, int from)
    {
        var i = from;
        while (i < tokens.Count && i < from + 6 && tokens[i].IsWord && !tokens[i].IsAny(Markers.WithWords)
            && tokens[i].Word is not ("for" or "belong" or "belongs"))
        {
            if (tokens[i].Word is "can" or "lets" or "let" or "allows" or "to" or "could" or "helps")
            {
                return tokens[i].Word is "can" or "to" or "could" ? i + 1 : ClauseStart(tokens, i + 1);
            }

            i++;
        }

        return from;
    }

    private void ReadExclusions(List<Token> tokens)
    {
        var negated = true;
        foreach (var item in Items(tokens))
        {
            if (item.Any(t => t.Word is "but"))
            {
                negated = false;
            }

            var phrase = Lemmas(Strip(item));
            if (negated && (FeatureLexicon.IsAuth(phrase) || item.Any(IsAccount)))
            {
                draft.AuthRefused = true;
                draft.Reasons.Add(("No accounts", $"the request says 'no {Written(item)}'"));
            }
            else if (negated && phrase.Length > 0)
            {
                draft.Excluded.Add(phrase);
            }
            else if (!negated)
            {
                content.ReadList(item, false);
            }
        }
    }

    private static bool IsAccount(Token t) => t.Word is "login" or "account" or "accounts" or "authentication" or "signup" or "registration"
        or "users" or "auth";
}
