using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>A clause that forbids something: what it names, and which rows it is about.</summary>
internal sealed class AskedRule
{
    private static readonly FrozenSet<string> People = Lexicon.Words.Set("""
        nobody no-one anyone anybody everyone everybody someone somebody person people visitor user friend member guest customer colleague
        family household participant player pupil student employee parent child kid
        """);

    /// <summary>Rows whose name is that of who made them.</summary>
    private static readonly FrozenSet<string> Signing =
        Lexicon.Words.Set("booking reservation registration signup sign-up application order appointment request vote enrollment");

    private readonly Mentions _mentions;

    public AskedRule(AppModel model, AskedClause clause)
    {
        Model = model;
        Clause = clause;
        _mentions = new Mentions(model);
        InFull = _mentions.In(clause.Words, clause.Focus);
        Named = LooseMentions.With(model, clause.Words, InFull, clause.Focus);
        Text = $" {string.Join(' ', clause.Words.Where(t => t.IsWord || t.Kind == TokenKind.Number).Select(t => t.Word))} ";
    }

    public AppModel Model { get; private set; }

    public AskedClause Clause { get; }

    public IReadOnlyList<Token> Words => Clause.Words;

    /// <summary>Things and members that the clause names.</summary>
    public List<Mention> Named { get; private set; }

    /// <summary>Those of them that it names by their whole label.</summary>
    public List<Mention> InFull { get; }

    /// <summary>The words of the clause, each with a space before and behind it.</summary>
    public string Text { get; }

    public Entity? Focus => Find(Clause.Focus);

    /// <summary>Things that the clause names itself.</summary>
    public IEnumerable<Entity> Things => Named.Where(m => m.Member is null).Select(m => Find(m.Entity.Name)!).Distinct();

    public Entity? Find(string? name) => Model.Entities.FirstOrDefault(e => e.Name == name);

    /// <summary>What stands between two words, or null.</summary>
    public bool Says(params string[] phrases) => phrases.Any(p => Text.Contains($" {p} ", StringComparison.Ordinal));

    public bool SaysPerson => Words.Any(t => People.Contains(t.Lemma) || People.Contains(t.Word));

    /// <summary>The number that the clause says, or null.</summary>
    public int? Number => Words.Select(t => Counted(t)).FirstOrDefault(n => n is not null);

    /// <summary>
    /// The thing whose rows are refused: what is left behind by what the clause says is done, what belongs to several of the things that
    /// it names, or one of them.
    /// </summary>
    /// <param name="fits">What it has to have.</param>
    public Entity? Row(Func<Entity, bool> fits)
    {
        var verbs = Left.ToHashSet();
        List<Entity> things = [.. Things];
        return Model.Entities.Where(fits).Select(e => (Entity: e, Weight: (IsLeft(e) ? 10 : 0) + (things.Contains(e) ? 3 : 0)
                + 3 * things.Count(t => t != e && e.Relations.Any(r => r.Target == t.Name))
                + (Named.Any(m => m.Member is not null && m.Entity.Name == e.Name) ? 2 : 0) + (e.Name == Clause.Focus ? 1 : 0)))
            .Where(c => c.Weight > 0).OrderByDescending(c => c.Weight).Select(c => c.Entity).FirstOrDefault();

        bool IsLeft(Entity e) => verbs.Contains(e.Label) || verbs.Contains(e.Label.Split(' ')[^1])
            || EntityLexicon.Find(e.Label) is { } known && verbs.Contains(known.Kind);
    }

    /// <summary>The member of a row that stands for a thing: a relation, or a text of that name; null where it has none.</summary>
    public static string? Member(Entity row, Entity thing) => row.Relations.FirstOrDefault(r => r.Target == thing.Name)?.Name
        ?? row.Fields.FirstOrDefault(f => f.Type == FieldType.String && f.Label.Equals(thing.Label,
            StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>Who a row is of: its owner where there are accounts, somebody that it refers to, or a text that names somebody.</summary>
    public string? Person(Entity row) => Said(row) ?? row.Relations.FirstOrDefault(r => IsPerson(Find(r.Target)!.Label))?.Name
        ?? (Model.Auth is not null && row.Owner is Ownership.Private or Ownership.Authored ? Rule.Owner : null)
        ?? row.Fields.FirstOrDefault(f => f.Type == FieldType.Email)?.Name
        ?? row.Fields.FirstOrDefault(f => f.Type == FieldType.String
            && f.Label.ToLowerInvariant() is var label && (People.Contains(label) || IsPerson(label)
                || label == "name" && (row.Relations.Count > 0 || Signing.Contains(row.Label.Split(' ')[^1]))))?.Name;

    // The one that the clause names comes first: a pupil votes for a candidate.
    private string? Said(Entity row)
    {
        var who = Words.Where(t => t.IsWord && IsPerson(t.Lemma)).Select(t => t.Lemma).ToHashSet();
        return row.Relations.FirstOrDefault(r => who.Contains(Find(r.Target)!.Label))?.Name
            ?? row.Fields.FirstOrDefault(f => f.Type == FieldType.String && who.Contains(f.Label.ToLowerInvariant()))?.Name;
    }

    public static bool IsPerson(string label) => People.Contains(label.Split(' ')[^1]) || Actors.IsRole(label);

    /// <summary>Takes over a thing that was changed.</summary>
    public Entity Change(Entity entity)
    {
        Model = Model with { Entities = [.. Model.Entities.Select(e => e.Name == entity.Name ? entity : e)] };
        return entity;
    }

    /// <summary>The model with rules, which hold only of values that are there: what they are about is entered in every row.</summary>
    public KeptPart Keep(Entity row, params Rule[] rules)
    {
        List<string> needed = [.. rules.SelectMany(r => (r.Unique ?? []).Concat(r.NoOverlap?.Per ?? [])
            .Concat(r.NoOverlap?.From.Split(" + ") ?? []))];
        row = row with
        {
            Fields = [.. row.Fields.Select(f => needed.Contains(f.Name) && f.Type != FieldType.Boolean ? f with { Required = true } : f)],
            Relations = [.. row.Relations.Select(r => needed.Contains(r.Name) ? r with { Required = true } : r)],
        };
        List<Rule> added = [.. rules.Where(r => (row.Rules ?? []).All(other => other.Name != r.Name))];
        if (added.Count > 0)
        {
            Change(row with { Rules = [.. row.Rules ?? [], .. added] });
        }

        return new KeptPart(Model, [.. rules.Select(r => $"{row.Name}.{r.Name}")]);
    }

    /// <summary>
    /// The row with a relation to a thing: where it has a text that is called like it, that becomes the relation; a thing that the
    /// application does not have yet is added.
    /// </summary>
    /// <param name="label">Singular, lower case.</param>
    public (Entity Row, string Member)? Linked(Entity row, string label)
    {
        var thing = Model.Entities.FirstOrDefault(e => e.Label == label);
        if (thing is not null && row.Relations.FirstOrDefault(r => r.Target == thing.Name) is { } present)
        {
            return (row, present.Name);
        }

        var text = row.Fields.FirstOrDefault(f => f is { Type: FieldType.String, Values: null }
            && f.Label.Equals(label, StringComparison.OrdinalIgnoreCase));
        var name = Naming.Camel(label);
        var title = text?.Name != row.TitleField ? row.TitleField
            : row.Fields.FirstOrDefault(f => f != text && f is { Type: FieldType.String, Values: null } or { Type: FieldType.Date })?.Name;
        if (thing == row || AppModelValidator.IsReservedField(name) || row.Fields.Any(f => f.Name == name && f != text)
            || row.Relations.Any(r => r.Name == name) || text is not null && (title is null || thing is null))
        {
            return text is null || thing == row ? null : (row, text.Name);
        }

        thing ??= Added(label, row);
        if (thing is null)
        {
            return null;
        }

        row = row with
        {
            Fields = [.. row.Fields.Where(f => f != text)], Relations = [.. row.Relations, new Relation(name, thing.Name, true)],
            TitleField = title!,
        };
        // What refers to something stands behind it.
        var others = Model.Entities.Where(e => e.Name != row.Name).ToList();
        var at = Math.Max(others.FindIndex(e => e.Name == thing.Name) + 1, Model.Entities.ToList().FindIndex(e => e.Name == row.Name));
        others.Insert(Math.Min(at, others.Count), row);
        Model = Model with { Entities = others };
        return (row, name);
    }

    private Entity? Added(string label, Entity row)
    {
        var (name, plural) = (Naming.Pascal(label), Morphology.PluralPhrase(label));
        if (name.Length < 3 || AppModelValidator.IsReservedEntity(name) || Model.Entities.Count >= AppModelValidator.MostEntities)
        {
            return null;
        }

        var thing = new Entity(name, Naming.Pascal(plural), label, plural, [new Field("name", "Name", FieldType.String, true)], [],
            row.Owner,
            "name", []);
        Model = Model with { Entities = [thing, .. Model.Entities] };
        return thing;
    }

    /// <summary>What the clause is about where the application has no such thing: the "canoe" of "no canoe can be booked twice".</summary>
    public string? Subject
    {
        get
        {
            var at = Words.ToList().FindIndex(t => t.Word is "can" or "cannot" or "may" or "must" or "should" or "is" or "not" or "could");
            return at > 0 && Words[at - 1] is { IsWord: true } noun && at <= 4 && !IsPerson(noun.Lemma) && !People.Contains(noun.Word)
                && !noun.IsAny(Lexicon.Words.Determiners) && !noun.IsAny(Lexicon.Words.Persons) && noun.Lemma.Length > 2
                && !noun.IsAny(Lexicon.Words.Common) ? noun.Lemma : null;
        }
    }

    /// <summary>How a thing is taken, as a participle: booked, rented; "taken" where the clause does not say.</summary>
    public string Taken => Words.Where(t => t.IsWord).SelectMany(t => VerbLexicon.Find(t.Word).Where(v => v.Passive
        && v.Verb.Particle == "")
        .Select(_ => t.Word)).FirstOrDefault(w => w is not ("used" or "found" or "run" or "placed")) ?? "taken";

    /// <summary>Labels of rows that what the clause says leaves behind: a booking, a vote.</summary>
    public IEnumerable<string> Left => Words.Where(t => t.IsWord).SelectMany(LeftBy);

    /// <summary>Adds a thing, behind what it refers to.</summary>
    public Entity Add(Entity row)
    {
        Model = Model with { Entities = [.. Model.Entities, row] };
        return row;
    }

    private static IEnumerable<string> LeftBy(Token token) => VerbLexicon.Find(token.Word).Select(v => v.Verb.Row)
        .Append(ActionLexicon.Verb(token.Word) is { } verb ? ActionLexicon.Row(verb) ?? "" : "").Where(r => r.Length > 0)
        .SelectMany(r => new[] { r, EntityLexicon.Find(r)?.Kind ?? r });

    /// <summary>The number that a word says, or null.</summary>
    public static int? Counted(Token token) => token.Kind == TokenKind.Number
        && int.TryParse(token.Word, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(Counts, token.Word) is >= 0 and var at ? at + 2 : null;

    private static readonly string[] Counts = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
}
