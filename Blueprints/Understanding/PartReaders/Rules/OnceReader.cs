using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>What there is only once: "one vote per member and poll", "nobody may sign up twice for the same course".</summary>
internal static partial class OnceReader
{
    private static readonly FrozenSet<string> Choices = Lexicon.Words.Set("vote choice ballot");

    public static KeptPart? Read(AskedRule asked)
    {
        var once = asked.Says("twice", "more than once", "only once", "just once", "once per", "at most once", "once", "two times",
            "one per",
            "only one", "at most one", "max one", "max 1", "at most 1", "no two", "no duplicate", "no duplicates",
            "different", "unique", "not repeat", "never repeat", "no repeats", "repeated", "nobody else", "no one else", "only gets one",
            "gets only one", "get only one", "only get one", "only has one", "has only one", "just one")
            || OneEach().IsMatch(asked.Text);
        // "no item can be rented twice for the same time" asks for times, and not for one rental only.
        once &= !asked.Says("same time", "that time", "overlap", "at once", "at a time", "same period");
        if (!once || (MadeRows.Of(asked) ?? asked.Row(_ => true)) is not { } row)
        {
            return null;
        }

        var members = Members(asked, row);
        var total = members is [var who] && IsTotal(asked, row, who);
        if (members.Count == 0
            || members.Count == 1 && !total && row.Relations.Any(r => r.Name == members[0]) && !asked.Says("per", "for each"))
        {
            return null;
        }

        if (members is [var alone] && !total && !asked.Named.Exists(m => m.Member == alone))
        {
            return null;
        }

        if (members is [var single] && row.Fields.FirstOrDefault(f => f.Name == single) is { } field)
        {
            var unique = field with { Unique = true, Type = field.Type == FieldType.Text ? FieldType.String : field.Type };
            asked.Change(row with { Fields = [.. row.Fields.Select(f => f == field ? unique : f)] });
            return new KeptPart(asked.Model, [$"{row.Name}.{field.Name}"]);
        }

        // A row that belongs to it only through another one.
        var name = "once" + string.Concat(members.Where(m => m != Rule.Owner).Take(2).Select(m => Naming.Pascal(m.Split('.')[^1])));
        var words = members.Where(m => m != Rule.Owner).Select(m => Word(row, m)).ToList();
        var says = members.Contains(Rule.Owner)
            ? $"You have {Naming.Article(row.Label)} {(words.Count == 0 ? "" : $"for this {Naming.List(words)} ")}already."
            : $"There is already {Naming.Article(row.Label)} with this {Naming.List(words)}.";
        return asked.Keep(row, members.Exists(m => m.Contains('.', StringComparison.Ordinal))
            ? new Rule(name, says, Require: $"count({row.Name} where {string.Join(" and ", members.Select(m => $"{m} = this.{m}"))}) <= 1")
            : new Rule(name, says, Unique: members));
    }

    private static List<string> Members(AskedRule asked, Entity row)
    {
        var members = new List<string>();
        foreach (var mention in asked.Named)
        {
            var member = mention.Member is null ? mention.Entity.Name == row.Name ? null : ThroughOthers(asked, row, mention.Entity)
                : mention.Entity.Name == row.Name ? mention.Member
                : ThroughOthers(asked, row, mention.Entity);
            if (member is not null && !members.Contains(member) && Fits(row, member))
            {
                members.Add(member);
            }
        }

        if (asked.SaysPerson && !members.Exists(m => IsPerson(asked, row, m)) && asked.Person(row) is { } person)
        {
            members.Add(person);
        }

        if (members.Count > 0 && !Choices.Contains(row.Label) && members.TrueForAll(m => IsPerson(asked, row, m))
            && row.Relations.FirstOrDefault(r => !members.Contains(r.Name) && r.Target == asked.Focus?.Name) is { } about)
        {
            // "each family only gets one": of what the sentence is about.
            members.Add(about.Name);
        }

        if (members.Count > 0 && asked.Says("per day", "and day", "a day", "each day", "same day", "same date", "per date", "per evening",
            "per night") && Times.Day(row) is { } day && !members.Contains(day.Name))
        {
            members.Add(day.Name);
        }

        if (members is [var one] && IsPerson(asked, row, one) && !asked.Says("per", "for each"))
        {
            members.AddRange(Further(asked, row));
        }

        return members;
    }

    [GeneratedRegex(@"^ one .* (per|for each) | one \w+ (per|for each) ")]
    private static partial Regex OneEach();

    // Once for what is voted on, not for each of its options; once for each course that is taken.
    private static IEnumerable<string> Further(AskedRule asked, Entity row)
    {
        List<Relation> about = [.. row.Relations.Where(r => !AskedRule.IsPerson(asked.Find(r.Target)!.Label))];
        if (about is not [var relation])
        {
            return [];
        }

        var up = asked.Find(relation.Target)!.Relations.FirstOrDefault(r => !AskedRule.IsPerson(asked.Find(r.Target)!.Label));
        return Choices.Contains(row.Label) ? up is null ? [] : [$"{relation.Name}.{up.Name}"] : [relation.Name];
    }

    // "every pupil votes once", "each slot can only be taken once": of all rows.
    private static bool IsTotal(AskedRule asked, Entity row, string member) => IsPerson(asked, row, member)
        ? Choices.Contains(row.Label) && asked.Left.Contains(row.Label)
        : !asked.SaysPerson && row.Relations.Any(r => r.Name == member)
            && asked.Words.Any(t => t.IsWord && VerbLexicon.Find(t.Word).Any(v => v.Passive));

    // The relation to a thing, also over one other thing: a vote is for an option, which is of a poll.
    private static string? ThroughOthers(AskedRule asked, Entity row, Entity thing) => AskedRule.Member(row, thing)
        ?? row.Relations.SelectMany(r => asked.Find(r.Target)!.Relations.Where(next => next.Target == thing.Name)
            .Select(next => $"{r.Name}.{next.Name}")).FirstOrDefault();

    private static bool IsPerson(AskedRule asked, Entity row, string member) => member == Rule.Owner
        || row.Relations.FirstOrDefault(r => r.Name == member) is { } relation && AskedRule.IsPerson(asked.Find(relation.Target)!.Label)
        || row.Fields.Any(f => f.Name == member && AskedRule.IsPerson(f.Label.ToLowerInvariant()));

    // Nothing is told apart by a yes or no.
    private static bool Fits(Entity row, string member) =>
        row.Fields.FirstOrDefault(f => f.Name == member) is not { } field || field.Type != FieldType.Boolean;

    private static string Word(Entity row, string member) => row.Fields.FirstOrDefault(f => f.Name == member)?.Label.ToLowerInvariant()
        ?? Naming.Snake(member.Split('.')[^1]).Replace('_', ' ');
}
