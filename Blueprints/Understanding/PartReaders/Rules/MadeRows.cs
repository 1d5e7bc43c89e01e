using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>
/// The rows that a rule counts, where the application has none yet: "every pupil votes once" needs votes, "up to six riders" needs a row
/// for each rider of a lesson.
/// </summary>
internal static class MadeRows
{
    private static readonly FrozenSet<string> Chosen = Words.Set("choose choice pick select");

    private static readonly FrozenSet<string> Taken = Words.Set("take taken claim get pick choose give");

    private static readonly FrozenSet<string> Takeable = Words.Set("slot appointment seat place spot time date table desk court locker");

    private static readonly FrozenSet<string> Attending = Words.Set("""
        participant attendee pupil student rider child kid player helper volunteer person people guest visitor member couple team dancer
        singer runner customer passenger learner trainee swimmer skater climber attendees
        """);

    /// <summary>Whether a noun says who is there.</summary>
    public static bool IsAttending(string lemma) => Attending.Contains(lemma) || lemma.Length > 4 && Actors.IsRole(lemma);

    /// <summary>What a verb of the clause leaves behind, where no row of the application is of what the clause is about.</summary>
    public static Entity? Of(AskedRule asked)
    {
        var who = asked.Words.FirstOrDefault(t => t.IsWord && AskedRule.IsPerson(t.Lemma)).Lemma;
        var about = asked.Things.FirstOrDefault(t => !AskedRule.IsPerson(t.Label))
            ?? (asked.Focus is { } focus && focus.Label != who ? focus : null)
            ?? (asked.Model.Entities.Where(e => e.Label != who).ToList() is [var only] ? only : null);
        if (about is not null && Left(asked, about) is { } left && asked.Find(Naming.Pascal(left)) is { } present
            && asked.Left.All(l => l == left) && present.Relations.Any(r => r.Target == about.Name))
        {
            return present;
        }

        if (about is null || HasRows(asked, about) || about.Relations.Count > 0 && asked.Person(about) is not null)
        {
            return null;
        }

        var label = Left(asked, about);
        return label is null || asked.Find(Naming.Pascal(label)) is not null ? null : Add(asked, about, label, who);
    }

    private static string? Left(AskedRule asked, Entity about) => asked.Left.FirstOrDefault(l => l != about.Label) ?? One(asked)
        ?? (asked.Words.Any(t => Morphology.VerbBases(t.Word).Any(Chosen.Contains)) ? "choice"
            : asked.Words.Any(t => Morphology.VerbBases(t.Word).Any(Taken.Contains)) && Takeable.Contains(about.Label.Split(' ')[^1])
                ? "booking" : null);

    // "at most one mark per exam": a mark, which nothing else of the application is.
    private static string? One(AskedRule asked)
    {
        var at = asked.Words.ToList().FindIndex(t => t.Is("one"));
        return at >= 0 && at + 2 < asked.Words.Count && asked.Words[at + 1] is { IsWord: true } noun && asked.Words[at + 2].Is("per")
            && !asked.Named.Exists(m => m.From <= at + 1 && at + 1 < m.To) && EntityLexicon.Knows(noun.Lemma) ? noun.Lemma : null;
    }

    /// <summary>A row for each of those who are counted: the riders of a lesson.</summary>
    /// <param name="noun">Singular: what stands behind the number.</param>
    public static (Entity Row, string Member)? For(AskedRule asked, string noun)
    {
        var about = asked.Things.FirstOrDefault(t => t.Label != noun && !AskedRule.IsPerson(t.Label))
            ?? (asked.Focus is { } focus && !AskedRule.IsPerson(focus.Label) && focus.Label != noun ? focus : null);
        if (about is null || !IsAttending(noun) || HasRows(asked, about)
            || about.Fields.Any(f => Facts.Lemmas(f.Label).Contains(noun)))
        {
            return null;
        }

        var near = new Mentions(asked.Model).In([.. asked.Clause.Before, .. asked.Clause.After]).Where(m => m.Member is null)
            .Select(m => asked.Find(m.Entity.Name)!);
        var person = asked.Model.Entities.FirstOrDefault(e => e.Label == noun || e.Label.EndsWith(" " + noun, StringComparison.Ordinal))
            ?? near.FirstOrDefault(e => AskedRule.IsPerson(e.Label) && about.Relations.All(r => r.Target != e.Name));
        var label = person is null ? noun is "person" or "people" ? "participant" : noun
            : EntityLexicon.Linking(about.Label, person.Label) ?? "participation";
        return Add(asked, about, label, person?.Label) is { } row
            ? (row, row.Relations.First(r => r.Target == about.Name).Name) : null;
    }

    private static bool HasRows(AskedRule asked, Entity about) => asked.Model.Entities.Any(e => e != about
        && e.Relations.Any(r => r.Target == about.Name) && (asked.Person(e) is not null || asked.Left.Contains(e.Label)));

    private static Entity? Add(AskedRule asked, Entity about, string label, string? who)
    {
        var (name, plural) = (Naming.Pascal(label), Morphology.PluralPhrase(label));
        var member = Naming.Camel(about.Label);
        if (name.Length < 3 || AppModelValidator.IsReservedEntity(name) || asked.Model.Entities.Any(e => e.Name == name)
            || asked.Model.Entities.Count >= AppModelValidator.MostEntities || AppModelValidator.IsReservedField(member))
        {
            return null;
        }

        var owned = asked.Model.Auth is not null && about.Owner is not (Ownership.None or Ownership.Submitted);
        var person = asked.Model.Entities.FirstOrDefault(e => e != about && e.Label == who);
        List<Relation> relations = [new(member, about.Name, true)];
        List<Field> fields = [];
        if (person is not null && Naming.Camel(person.Label) is var to && to != member && !AppModelValidator.IsReservedField(to))
        {
            relations.Add(new(to, person.Name, true));
        }

        if (relations.Count == 1 && !owned)
        {
            var called = who is null or "person" || AppModelValidator.IsReservedField(Naming.Camel(who)) ? "name" : who;
            fields.Add(new(Naming.Camel(called), Naming.Sentence(called), FieldType.String, true));
        }
        else
        {
            fields.Add(new("date", "Date", FieldType.Date, true));
        }

        var row = new Entity(name, Naming.Pascal(plural), label, plural, fields, relations,
            owned ? Ownership.Authored : about.Owner, fields[0].Name, []);
        return asked.Add(row);
    }
}
