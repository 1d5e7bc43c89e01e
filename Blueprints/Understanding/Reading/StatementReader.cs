using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads sentences about one entity: "each book has ...", "tasks belong to projects".</summary>
internal sealed class StatementReader(Draft draft, Discourse discourse, EntityResolver entities, ContentReader content,
    SegmentReader segments)
{
    private static readonly FrozenSet<string> Statements =
        Words.Set("""
        can should must may will have has contain contains include includes belong belongs consist consists needs need lets allows
        """);

    private static readonly FrozenSet<string> Software = Words.Set("app application site website system platform portal software");

    // "each book has ...", "users can ...", "tasks belong to projects".
    public bool Read(List<Token> tokens)
    {
        var verb = tokens.FindIndex(0, Math.Min(tokens.Count, 7), t => t.IsAny(Statements));
        if (verb < 1 || verb == tokens.Count - 1)
        {
            return false;
        }

        var subject = Strip(tokens[..verb]);
        var word = tokens[verb].Word;
        var pronoun = subject.Count == 0
            || subject.All(t => t.Word is "it" or "they" or "there" || t.IsAny(Software));
        var person = subject.Count == 1 && subject[0].IsAny(Words.Persons)
            && !(EntityLexicon.Knows(subject[0].Lemma) && word is "have" or "has");
        if (word is "can" or "may" or "should" or "must" or "will" && !pronoun
            && !(tokens.Count > verb + 1 && tokens[verb + 1].Word is "have" or "contain" or "belong" or "include"))
        {
            if (!person && (draft.Find(Lemmas(subject)) is null && !EntityLexicon.Knows(Lemmas(subject))))
            {
                return false;
            }

            var stop = Markers.Next(tokens, Math.Min(verb + 2, tokens.Count));
            content.ReadClause(tokens[..stop], false);
            segments.ReadAll(tokens, stop);
            return true;
        }

        if (pronoun || person)
        {
            var tender = word is "should" or "must" or "shall"
                && subject is [var software] && software.IsAny(Software);
            if (!draft.HasHead && !tender || !pronoun)
            {
                return false;
            }

            draft.HeadIsBare |= tender && draft.Head is null;
            draft.Made |= tender;

            discourse.Focus = draft.Main;
            if (tokens[verb].IsAny(ClauseReader.Modals) && ClauseReader.IsUnknownVerb(tokens, verb + 1))
            {
                // "it should snurf wibblets": of a verb that nobody knows no thing is made.
                draft.LeaveOut(Written(tokens[(verb + 1)..]));
                return true;
            }

            if (word is "should" or "must" or "will" or "shall" && verb + 3 < tokens.Count
                && tokens[verb + 1].Word is "let" or "allow" or "lets")
            {
                // "it should let me add a meal with a name".
                List<Token> tail = [.. tokens.Skip(verb + 2).SkipWhile(t => t.IsAny(Words.Persons) || t.Word is "to")];
                var stop = Markers.Next(tail, Math.Min(1, tail.Count));
                if (tail.Count > 0)
                {
                    content.ReadClause(tail[..stop], true);
                    discourse.Focus = draft.Main;
                    segments.ReadAll(tail, stop);
                }

                return true;
            }

            if (word is "can" or "lets" or "allows" or "will" && !tokens.Skip(verb).Take(2).Any(t => t.Is("have")))
            {
                content.ReadClause(tokens, false);
            }
            else
            {
                segments.ReadAll([Markers.With, .. tokens.Skip(verb + 1)
                    .SkipWhile(t => t.Word is "have" or "be" or "also" or "include" or "contain")], 0);
            }

            return true;
        }

        var label = Lemmas(subject);
        var known = draft.Find(label) is not null || EntityLexicon.Knows(label) || draft.HasHead || tokens[0].Word is "each" or "every";
        if (!known || subject.Count > 3 || draft.Find(label) is null && !EntityLexicon.Knows(label)
            && !subject.Where((t, n) => n == 0 || n < subject.Count - 1 || !Words.Common.Contains(t.Word)).All(Nouns.IsPlausible))
        {
            return false;
        }

        var entity = entities.Ensure(label, true, Written(tokens[..verb]));
        draft.Main ??= entity;
        discourse.Focus = entity;
        draft.Clauses++;
        List<Token> rest = [.. tokens.Skip(verb + 1)
            .SkipWhile(t => t.Word is "have" or "has" or "also" or "contain" or "include" or "belong" or "of")];
        var belongs = word.StartsWith("belong", StringComparison.Ordinal) || tokens.Skip(verb).Take(2).Any(t => t.Is("belong"));
        if (belongs)
        {
            var after = Markers.Next(rest, 0);
            segments.Read(SegmentKind.Belongs, rest[..after], word);
            discourse.Focus = entity;
            segments.ReadAll(rest, after);
            return true;
        }

        segments.ReadAll([Markers.Has, .. rest], 0);
        return true;
    }

    public void ReadLater(List<Token> tokens, bool listed)
    {
        var subject = draft.Main;
        discourse.Focus = subject;
        foreach (var item in Items(tokens))
        {
            var phrase = Lemmas(Strip(BaseNoun(item)));
            var known = FeatureLexicon.IsAuth(phrase) || ToolLexicon.Find(phrase) is not null
                || FeatureLexicon.NotBuilt(phrase) is not null || EntityLexicon.Knows(phrase) || FieldLexicon.Knows(phrase);
            if (known && (listed || item.Count <= 3))
            {
                content.ReadItem(item, new ListContext(subject));
            }
        }
    }
}
