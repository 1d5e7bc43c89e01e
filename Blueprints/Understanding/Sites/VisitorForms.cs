using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>What visitors do that needs nothing but a form: write to somebody, reply, order, ask for a date.</summary>
internal static class VisitorForms
{
    private static readonly FrozenSet<string> Modals = Words.Set("can could may should must want to able");

    private static readonly FrozenSet<string> Lists = Words.Set("with giving leaving entering including by");

    // The form, then what is done and to what; a line each. Verbs stand before the slash, what they are done to behind it.
    private static readonly (string Form, FrozenSet<string> Verbs, FrozenSet<string> Things)[] Doings = [.. Words.Lines("""
        newsletter: subscribe sign signup register / newsletter mailing
        rsvp form: rsvp reply respond answer confirm say tell let / rsvp invitation come coming attendance attend reply know
        contact form: send write leave contact ask message / message us me inquiry enquiry question questions messages
        order form: order preorder reserve / bread cake cakes rolls bouquet bouquets box boxes vegetables ahead online order goods products
        booking form: book reserve request arrange make / table appointment appointments room tables date lesson reservation slot
            consultation
            trial viewing visit
        registration form: register signup sign enrol enroll / course courses workshop workshops event events up class tour camp team
        membership form: apply become / member membership
        feedback form: give send leave / feedback
        """).Select(line => line.Split(":", 2)).Select(l => (l[0].Trim(), Words.Set(l[1].Split('/')[0]), Words.Set(l[1].Split('/')[1])))];

    /// <summary>The form that a clause needs, and the token behind it; null when it needs something else.</summary>
    public static (AskedSection Section, int Next)? Find(IReadOnlyList<Token> tokens, int at)
    {
        if (!(tokens[at].IsAny(Words.Persons) || tokens[at].IsPlural && tokens[at].IsWord
            || tokens[at].Word is "form" or "way" or "possibility"))
        {
            return null;
        }

        var verb = at + 1;
        while (verb < tokens.Count && verb < at + 7
            && (tokens[verb].IsAny(Modals) || tokens[verb].Word is "be" or "where" or "people" or "for"
            or "visitors" or "customers" or "guests" or "parents" or "members" or "they" or "with" or "which" or "in"))
        {
            verb++;
        }

        if (verb == at + 1 || verb >= tokens.Count || !tokens[verb].IsWord)
        {
            return null;
        }

        var end = verb;
        while (end < tokens.Count && end < verb + 9 && tokens[end].IsWord && !(end > verb && tokens[end].IsAny(Lists)))
        {
            end++;
        }

        List<Token> doing = [.. tokens.Skip(verb).Take(end - verb)];
        foreach (var (form, verbs, things) in Doings)
        {
            if (doing[0].IsAny(verbs) && doing.Skip(1).Any(t => t.IsAny(things)))
            {
                return (new AskedSection(SiteLexicon.Find(form)!, form), end);
            }
        }

        return tokens[at].Is("form") ? Own(doing) is { } own ? (own, end) : null : null;
    }

    // "A form where people can register a broken device" has no name, but a purpose.
    private static AskedSection? Own(List<Token> doing)
    {
        List<Token> thing = [.. doing.Skip(1).SkipWhile(t => t.IsAny(Words.Determiners)).TakeWhile(t => !t.IsAny(Words.Prepositions)
            && !t.Is("and"))];
        if (thing.Count is 0 or > 3 || !thing.TrueForAll(Nouns.IsPlausible))
        {
            return null;
        }

        var heading = string.Join(' ', doing.Select(t => t.Text));
        var label = Lemmas(thing);
        return new AskedSection(new KnownSection(SectionKind.Form, false, char.ToUpperInvariant(heading[0]) + heading[1..],
            $"{label} submission", ["name!", "email!", "message:text"], ""), $"{label} form");
    }
}
