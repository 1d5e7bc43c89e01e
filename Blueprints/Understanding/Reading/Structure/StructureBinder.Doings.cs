using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Makes rows of what people do.</summary>
internal sealed partial class StructureBinder
{
    /// <summary>Are used for hours rather than for days.</summary>
    private static readonly FrozenSet<string> ByTheHour = Words.Set("""
        room desk hall court table sauna studio kitchen machine telescope lane pool gym kiln oven projector field pitch office washer
        """);

    private static readonly FrozenSet<string> Marketplaces = Words.Set("marketplace forum");

    private static readonly FrozenSet<string> Timed = Words.Set("hour hours minute minutes slot slots o'clock oclock time-slot timeslot");

    /// <summary>What was counted in passing, which "one" and "them" may mean: the "12 parking places" of a firm.</summary>
    public string? Counted { get; set; }

    /// <summary>Keeps a row for each time that somebody does something, with who does it and to what.</summary>
    public void Did(SaidDoing said)
    {
        var row = Ensure(said.IsObject ? said.Object : said.Doing.Row, said.Because);
        var done = said.IsObject ? null : said.Object.Length > 0 ? Kept(said.Object, said.Because) : Spoken(row, said);
        if (said.Doing.Answers && done is null && said.Of.Count == 0)
        {
            done = Spoken(row, said);
        }

        if (done is not null)
        {
            row.BelongsTo(done, true);
            draft.Relations++;
            foreach (var place in said.At.Where(a => a != done.Label))
            {
                done.BelongsTo(Ensure(place, said.Because), false);
            }

            if (said.ObjectHas.Count > 0)
            {
                Add(done, said.ObjectHas);
            }
        }

        foreach (var label in said.Of.Concat(said.IsObject ? said.At : []))
        {
            row.BelongsTo(Ensure(label, said.Because), !Actors.IsRole(label));
        }

        draft.Main ??= done ?? row;
        Name(said, row);
        Fill(said, row);
        Last = row;
    }

    // Whoever acts is logged in.
    private bool HasAccounts
    {
        get
        {
            if (draft.Words.Overlaps(Marketplaces))
            {
                draft.Shared = draft.AuthImplied = true;
            }

            return draft.AuthAsked || draft.Social || draft.AuthImplied;
        }
    }

    // Who did it: a link to somebody who is kept, or a name.
    private void Name(SaidDoing said, DraftEntity row)
    {
        var named = said.Has.OfType<SaidField>().Any(f => f.Phrase.EndsWith("name", StringComparison.Ordinal)
            || f.Phrase.EndsWith("names", StringComparison.Ordinal) || f.Phrase is "who" or "email");
        var accounts = HasAccounts;
        if (said.Actor.Length > 0 && !named && !(accounts && draft.Find(said.Actor) is not { Named: true }))
        {
            var actor = Ensure(said.Actor, said.Because);
            actor.Known ??= KnownEntity.Person(said.Actor);
            row.BelongsTo(actor, true);
            draft.Relations++;
        }
        else if (said.Actor.Length == 0 && draft.Entities.FindLast(e => e is { Named: true, Known.IsPerson: true } && e != row
            && (e.Listed || e.Fields.Count > 0)) is { } person && !named)
        {
            row.BelongsTo(person, true);
        }
        else if (!named && !accounts && !said.Has.Exists(h => h is SaidField { Phrase: "name" }))
        {
            row.Fields.Add(new DraftField("name", null, true));
        }
    }

    /// <summary>What was bound last is somebody's: of a person who is kept, or of one whose name is all that it needs.</summary>
    public void MadeBy(string actor, string because, bool one)
    {
        if (Last is not { } made || made.Label == actor)
        {
            return;
        }

        if (one && draft.Find(actor) is null)
        {
            if (made.Fields.TrueForAll(f => f.Phrase != actor))
            {
                made.Fields.Add(new DraftField(actor, new FieldKind(FieldType.String), null));
            }
        }
        else if (!(HasAccounts && draft.Find(actor) is not { Named: true }))
        {
            var person = Ensure(actor, because);
            person.Known ??= KnownEntity.Person(actor);
            made.BelongsTo(person, true);
            draft.Relations++;
            Last = made;
        }
    }

    // When, and what else each of them has.
    private void Fill(SaidDoing said, DraftEntity row)
    {
        row.IsRow = true;
        if (said.Has.Count > 0)
        {
            Add(row, said.Has);
        }

        if (said.Answers.Count > 1 && row.Fields.TrueForAll(f => f.Phrase != "answer"))
        {
            var kind = new FieldKind(FieldType.Enum, said.Answers, FieldLexicon.Quote(said.Answers[0]));
            row.Fields.Add(new DraftField("answer", kind, true));
            row.Listed = true;
        }

        var times = row.Fields.Exists(f => (f.Declared ?? FieldLexicon.Infer(f.Phrase, row.Label)).Type is FieldType.Date
            or FieldType.DateTime) || row.Listed && !said.IsObject && said.Doing.Time == DoingTime.Moment && said.Has.Count > 0;
        if (said.Doing.Time == DoingTime.Span && !times)
        {
            row.Fields.AddRange(Lasting(said, row));
            row.Listed = true;
        }
        else if (!said.IsObject && (said.Doing.Row is "vote" or "bid" or "answer" or "request" || said.Object.Length > 0
            && said.Doing.Row is "order" or "donation"))
        {
            foreach (var text in said.Doing.Fields.Where(f => !(times && f.EndsWith("date!", StringComparison.Ordinal))))
            {
                var (label, kind, required) = EntityMaker.Spec(text);
                if (row.Fields.TrueForAll(f => f.Phrase != label))
                {
                    row.Fields.Add(new DraftField(label, kind, required));
                }
            }

            row.Listed |= row.Fields.Count > 0;
            row.Known = null;
            if (row.Fields.Count == 0)
            {
                row.Fields.Add(Time("date", FieldType.Date));
                row.Listed = true;
            }
        }
        else if (row.Known is null && !row.Listed)
        {
            row.Fields.Add(Time("date", FieldType.Date));
            row.Listed = true;
        }
    }

    // From when to when, as far as what is booked has no time of its own.
    private IEnumerable<DraftField> Lasting(SaidDoing said, DraftEntity row)
    {
        var dated = row.Parents.Select(p => draft.Find(p.Target)).OfType<DraftEntity>().Any(HasTime)
            || said.At.Exists(a => draft.Find(a) is { } place && HasTime(place));
        var length = said.Length != DoingLength.Unsaid ? said.Length
            : draft.Words.Overlaps(Timed) || row.Parents.Exists(p => ByTheHour.Contains(p.Target.Split(' ')[^1])) ? DoingLength.Hours
            : DoingLength.Days;
        return said.Slots is { } slots ? [Time("date", FieldType.Date),
                new DraftField("time", new FieldKind(FieldType.Enum, slots, FieldLexicon.Quote(slots[0])), true)]
            : dated ? [Time("booked on", FieldType.Date)]
            : length == DoingLength.Hours ? [Time("start time", FieldType.DateTime), Time("end time", FieldType.DateTime)]
            : length == DoingLength.Day ? [Time("date", FieldType.Date)]
            : [Time("start date", FieldType.Date), Time("end date", FieldType.Date)];
    }

    private static bool HasTime(DraftEntity entity) => entity.Listed || entity.Fields.Count > 0
        ? entity.Fields.Exists(f => (f.Declared ?? FieldLexicon.Infer(f.Phrase, entity.Label)).Type is FieldType.Date or FieldType.DateTime
            || f.Phrase is "time" or "start" or "day")
        : entity.Known is { IsPerson: false } known && known.Fields.Any(f => f.StartsWith("date", StringComparison.Ordinal)
            || f.StartsWith("start ", StringComparison.Ordinal));

    private static DraftField Time(string phrase, FieldType type) => new(phrase, new FieldKind(type), true);

    // What something is done to, by its own name, or by what it has a number of: the "bag" of seeds with a "number of bags".
    private DraftEntity Kept(string label, string because)
    {
        var many = Morphology.PluralPhrase(label);
        label = Counted?.EndsWith(" " + label, StringComparison.Ordinal) == true ? Counted : label;
        return draft.Find(label) ?? draft.Entities.FindLast(e => e.Named && e.Fields.Exists(f => f.Phrase == $"number of {many}"
            || f.Phrase == many)) ?? Ensure(label, because);
    }

    // What was spoken of before and something can be done to.
    private DraftEntity? Spoken(DraftEntity row, SaidDoing said)
    {
        if (Counted is { } counted && row.Label != counted)
        {
            return Ensure(counted, said.Because);
        }

        if (EntityLexicon.Find(row.Label)?.Parents is { } usual
            && draft.Entities.FindLast(e => e.Named && e != row && e.Label != said.Actor && usual.Contains(e.Label + "!")) is { } known)
        {
            return known;
        }

        if (row.Label == "vote" && draft.Entities.FindLast(e => e is { Named: true, IsRow: false, Listed: true } && e != row
            && e.Label != said.Actor) is { } candidate)
        {
            return candidate;
        }

        bool IsTarget(DraftEntity e) => e != row && e is { Named: true, IsRow: false } && e.Known?.IsPerson != true && e.Label != said.Actor
            && !Actors.IsRole(e.Label) && e.Known?.Role != EntityRole.Child && !said.Of.Contains(e.Label);
        return Last is { } last && IsTarget(last) ? last : draft.Entities.FindLast(IsTarget);
    }
}
