using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads what the application is for: "for a repair shop", "for tracking plants", "for length and weight".</summary>
internal sealed class PurposeReader(
    Draft draft, Discourse discourse, EntityResolver entities, FieldListReader fields, ToolReader tools, SubjectReader subjects,
    ContentReader content)
{
    public void Read(List<Token> tokens)
    {
        if (tokens.Count > 0 && tokens[0].IsWord && tokens[0].Word.EndsWith("ing", StringComparison.Ordinal)
            && ActionLexicon.Verb(tokens[0].Word) is not null && tokens.Count > 1)
        {
            content.ReadClause(tokens, true);
            return;
        }

        if (draft.OnlyTools)
        {
            tools.ReadQuantities(tokens);
            return;
        }

        var listed = Items(tokens);
        if (draft.Main is null && draft.HeadIsBare && ListReader.IsCrowd(listed)
            && !listed.TrueForAll(i => i.Exists(t => t.IsAny(Words.Persons))))
        {
            // "an app for horses, riders and lessons".
            draft.Clauses++;
            content.ReadList(tokens, false);
            return;
        }

        var first = true;
        foreach (var item in listed)
        {
            var noun = Strip(BaseNoun(item));
            var leads = first;
            first = false;
            if (noun.Count is 0 or > 5)
            {
                continue;
            }

            var phrase = Lemmas(noun);
            if (!leads && (discourse.Focus ?? draft.Main) is { } described && FieldLexicon.Knows(phrase) && !EntityLexicon.Knows(phrase)
                && !noun[^1].IsPlural && !noun.TrueForAll(t => t.IsAny(Words.Persons)))
            {
                // "for a repair shop, status of the repair and price".
                var of = item.FindIndex(t => t.Is("of"));
                discourse.Focus = of > 0 && draft.Find(Lemmas(Strip(item[(of + 1)..]))) is { } own ? own : described;
                discourse.Focus.Named = true;
                fields.Add(discourse.Focus, noun, noun);
                continue;
            }

            if (draft.Main is null || draft.Entities.All(e => !e.Named) && draft.HeadIsBare)
            {
                if (draft.HeadIsBare && phrase == "user" && draft.Head is not null)
                {
                    // "an API for users": they are the rows.
                    content.ReadAction("manage", noun);
                    continue;
                }

                var persons = noun.All(t => t.IsAny(Words.Persons)) && !draft.HeadIsBare;
                if (!persons && !subjects.Read(noun, true, true, true) && noun.All(Nouns.IsPlausible)
                    && !noun.All(t => t.IsAny(Words.Persons)))
                {
                    subjects.ReadUnknown(noun, phrase, true, true, false);
                }

                if (draft.Main is not null && draft.Head is { } bare && draft.HeadIsBare && !bare.Contains(' ', StringComparison.Ordinal)
                    && bare != phrase && !draft.HeadNamed)
                {
                    // "dashboard for sales".
                    draft.Head = string.Join(' ', noun.Select(t => t.Word)) is var about && about.Contains(bare, StringComparison.Ordinal)
                        ? about : about + " " + bare;
                    draft.HeadNamed = true;
                }

                draft.Clauses += draft.Main is null ? 0 : 1;
                continue;
            }

            var target = draft.Find(phrase);
            var purpose = leads && target is null && noun.Count <= 3 && !noun.Exists(t => t.IsAny(Words.Persons));
            draft.Purpose ??= purpose ? WordsOf(noun) : null;
            if (discourse.Focus is not null && target is not null && target != discourse.Focus)
            {
                discourse.Focus.BelongsTo(target, discourse.Focus.Known?.Role == EntityRole.Child);
            }
            else if (item.Count > 0 && EntityLexicon.Knows(phrase) && noun[^1].IsPlural && !noun.All(t => t.IsAny(Words.Persons))
                && discourse.Focus?.Known?.Role == EntityRole.Child)
            {
                entities.Attach(discourse.Focus, item);
            }
        }
    }
}
