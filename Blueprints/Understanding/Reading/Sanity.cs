namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Keeps nonsense out of the model: a kind of thing is a noun that has properties, and a property is a noun of a few words. What is
/// neither is named as not done.
/// </summary>
internal sealed class Sanity(Draft draft)
{
    private const int LongestName = 4;

    private static readonly Effect NoThing = new(
        "no thing", "I cannot tell what is to be kept there", "name the thing and what each one has");

    /// <summary>Stand in sentences, not in the names of things.</summary>
    private static readonly FrozenSet<string> Saying = Words.Set("""
        i me we us you he him she they them it its is are was were be been being am do does did have has had having can could should would
        will shall must may might want wants need needs if because when while who whom whose which that this these those there then than
        not never always also too very see sees get gets let lets make makes give gives show shows perform performs whatever how why
        corresponding respective relevant appropriate necessary say says enter enters
        """);

    /// <summary>Tell some rows of a thing from the others.</summary>
    private static readonly FrozenSet<string> Conditions = Words.Set("""
        late overdue open closed paid unpaid pending expired active inactive cancelled past upcoming old new used broken lost missing
        available unavailable booked free empty full finished unfinished completed done archived deleted current former future recent urgent
        important failed blocked outstanding due cheap expensive popular
        """);

    /// <summary>Takes out of the draft what is no thing and no property.</summary>
    public void Clean()
    {
        foreach (var entity in draft.Entities.ToList())
        {
            foreach (var field in entity.Fields.Where(f => !IsName(f.Phrase)).ToList())
            {
                entity.Fields.Remove(field);
                draft.LeaveOut(field.Phrase, NoThing);
            }

            if (Same(entity) is { } whole)
            {
                var all = Morphology.PluralPhrase(whole.Label);
                Remove(entity, new Effect("condition", $"{Morphology.PluralPhrase(entity.Label)} are {all} and not kept apart from them",
                    $"filter the {all} by what tells them apart"));
                whole.Named = true;
                draft.Main = draft.Main == entity ? whole : draft.Main;
            }
            else if (entity.Known?.Label != entity.Label && (!IsName(entity.Label) || NumberLexicon.Unit(entity.Label) is not null
                || entity.Label.Split(' ') is
                    ["at" or "in" or "on" or "after" or "before" or "during" or "until" or "per" or "with", _, ..]))
            {
                Remove(entity, NoThing);
                draft.Head = draft.Main == entity && draft.Head is { } head && !IsName(head) ? null : draft.Head;
                draft.Main = draft.Main == entity ? draft.Entities.FirstOrDefault() : draft.Main;
            }
        }
    }

    /// <summary>Whether a phrase can name a thing or a property, rather than say something.</summary>
    public static bool IsName(string phrase)
    {
        var words = phrase.Split(' ');
        if (words.Length == 1 || FieldLexicon.Knows(phrase) || EntityLexicon.Knows(phrase)
            || words is ["who" or "what" or "to" or "from" or "by", _, ..])
        {
            // "make", "show" and "who booked" are values.
            return !Saying.Contains(phrase) || ActionLexicon.IsVerb(phrase) || Words.MakeVerbs.Contains(phrase);
        }

        var act = ActionLexicon.IsVerb(words[0]) && Morphology.Singular(words[0]) == words[0] && !EntityLexicon.Knows(words[0])
            && !FieldLexicon.Knows(words[0]) && Morphology.Singular(words[^1]) != words[^1] && !FieldLexicon.Infer(phrase, "").Known;
        return words.Length <= LongestName && !words.Skip(words[0] is "has" or "is" or "was" or "can" or "to" or "will" or "would" ? 1 : 0)
            .Any(Saying.Contains) && !act && words[^1] is not ("first" or "last" or "only" or "together");
    }

    // "late invoices" beside invoices.
    private DraftEntity? Same(DraftEntity entity)
    {
        var space = entity.Label.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Conditions.Contains(entity.Label[..space]) ? draft.Find(entity.Label[(space + 1)..]) : null;
    }

    private void Remove(DraftEntity entity, Effect why)
    {
        draft.Entities.Remove(entity);
        draft.LeaveOut(Morphology.PluralPhrase(entity.Label), why);
        foreach (var other in draft.Entities)
        {
            other.Parents.RemoveAll(p => p.Target == entity.Label);
        }
    }
}
