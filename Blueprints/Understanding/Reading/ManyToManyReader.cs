using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads entities that have many of each other: "a movie has many actors and an actor can be in many movies".</summary>
internal sealed class ManyToManyReader(Draft draft, EntityResolver entities)
{
    // A row for each pair keeps such a link; the lexicon may know it, as it knows that students and courses make enrollments.
    public bool Read(List<Token> tokens)
    {
        if (tokens.Count is < 5 or > 40)
        {
            return false;
        }

        List<string> many = [];
        for (var i = 0; i + 1 < tokens.Count && many.Count < 3; i++)
        {
            var between = tokens[i].Is("between") && tokens.Any(t => t.Is("many"));
            if (!(tokens[i].Word is "many" or "multiple" or "several" or "different" && tokens[i + 1].IsPlural || between))
            {
                continue;
            }

            foreach (var label in between
                ? tokens.Skip(i + 1).Where(t => t.IsPlural).Select(t => t.Lemma).Take(2) : [tokens[i + 1].Lemma])
            {
                if (!many.Contains(label)
                    && (draft.Find(label) is not null || EntityLexicon.Knows(label) || draft.HasHead && Nouns.IsPlausible(tokens[i + 1])))
                {
                    many.Add(label);
                }
            }
        }

        var mutual = many.Count == 2 && (many.All(m => tokens.Count(t => t.Lemma == m) >= 2) || tokens.Any(t => t.Is("between")));
        if (!mutual)
        {
            return false;
        }

        var first = entities.Ensure(many[0], true, many[0]);
        var second = entities.Ensure(many[1], true, many[1]);

        first.Parents.RemoveAll(p => p.Target == second.Label);
        second.Parents.RemoveAll(p => p.Target == first.Label);
        first.Fields.RemoveAll(f => f.Phrase == second.Label || f.Phrase == Morphology.Plural(second.Label));
        second.Fields.RemoveAll(f => f.Phrase == first.Label || f.Phrase == Morphology.Plural(first.Label));
        var link = entities.Ensure(EntityLexicon.Linking(first.Label, second.Label) ?? first.Label + " " + second.Label, true,
            Written(tokens));
        if (link.Known?.Parents.Contains(first.Label + "!") != true)
        {
            link.Known = null;
            link.Listed = true;
            link.Fields.Add(new DraftField(first.Known?.IsPerson == true || second.Known?.IsPerson == true || first.Known is null
                || second.Known is null ? "role" : "note", new FieldKind(FieldType.String), true));
            link.BelongsTo(first, true);
            link.BelongsTo(second, true);
            draft.Assume($"{Naming.Sentence(Naming.Article(link.Label))} links one {first.Label} with one {second.Label}.");
        }

        draft.Main ??= first;
        draft.Clauses++;
        return true;
    }
}
