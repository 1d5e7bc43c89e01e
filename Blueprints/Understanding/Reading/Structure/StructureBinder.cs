namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Makes entities, fields and links of what clauses say.</summary>
internal sealed partial class StructureBinder(Draft draft, EntityResolver entities, FieldListReader fields)
{
    /// <summary>What was spoken of last as one of several: what "they" and "each of them" mean.</summary>
    public DraftEntity? Last { get; private set; }

    /// <summary>Keeps a kind of thing with all that was said of it.</summary>
    /// <param name="owner">What has it; null where it stands alone.</param>
    public DraftEntity Bind(SaidThing said, DraftEntity? owner = null)
    {
        foreach (var label in said.Alike)
        {
            Bind(said with { Label = label, Alike = [] }, owner);
        }

        var entity = owner is not null && said.Used && Line(said, owner) is { } line ? line : Ensure(said.Label, said.Because);
        var used = owner is not null && entity.Label != said.Label;
        if (owner is not null && !used && entity.Known?.Role == EntityRole.Group
            && owner.Known?.Parents.Any(p => p.TrimEnd('!') == entity.Label) == true)
        {
            // "expenses with categories": each expense is in one.
            owner.BelongsTo(entity, false);
        }
        else if (owner is not null && !used)
        {
            entity.BelongsTo(owner, true);
        }
        else if (owner is null && said.Theirs && Last is { } before && before != entity)
        {
            entity.BelongsTo(before, false);
        }

        foreach (var label in said.Of)
        {
            entity.BelongsTo(Ensure(label, said.Because), true);
        }

        foreach (var label in said.From)
        {
            entity.BelongsTo(Ensure(label, said.Because), false);
        }

        foreach (var label in said.Holds)
        {
            Ensure(label, said.Because).BelongsTo(entity, false);
        }

        if (said.Pair is { } pair)
        {
            Link(entity, Ensure(pair.Label, said.Because), pair.First, pair.Second);
        }

        entity.IsRow |= said.Pair is not null || said.Of.Count > 1;
        if (said.Written.Count > 0)
        {
            fields.ReadList(entity, said.Written, true);
            draft.Spelled += 2;
        }

        Add(entity, said.Has);
        Last = owner is null || said.Has.Count > 0 ? entity : Last;
        draft.Main ??= owner ?? entity;
        return entity;
    }

    /// <summary>Adds to what was spoken of last, or to what the request is about.</summary>
    public void More(IReadOnlyList<Said> parts, IReadOnlyList<string> of)
    {
        if ((Last ?? draft.Main) is not { } entity)
        {
            return;
        }

        entity.Named = true;
        Add(entity, parts);
        entity.IsRow |= !entity.Titled && entity.Fields.Exists(f => f.Phrase is "date" or "day");
        foreach (var label in of)
        {
            entity.BelongsTo(Ensure(label, label), true);
        }
    }

    /// <summary>Somebody recorded what was bound last: a link where that person is kept.</summary>
    /// <param name="plainly">Nothing stood between who it is and what is done, so that it is said of persons who are kept.</param>
    public void ByActor(string actor, bool plainly)
    {
        if (Last is { } row && (draft.Find(actor) is { Named: true } || plainly && EntityLexicon.Knows(actor)) && row.Label != actor)
        {
            row.BelongsTo(Ensure(actor, actor), false);
        }
    }

    /// <summary>A row between two of the persons who are kept: who gives to whom.</summary>
    public void Between(string label, string because)
    {
        var person = draft.Entities.FindLast(e => e.Named && (e.Known?.IsPerson == true || Relations.Actors.IsRole(e.Label)))
            ?? Ensure("person", because);
        var row = Ensure(label, because);
        row.IsRow = row.Listed = true;
        Link(row, person, "giver", "receiver");
        row.Fields.Add(new DraftField("note", null, null));
        draft.Clauses++;
    }

    private static void Link(DraftEntity entity, DraftEntity side, string first, string second)
    {
        entity.Parents.RemoveAll(p => p.Target == side.Label);
        entity.BelongsTo(side, true);
        entity.Roles[side.Label] = [first, second];
    }

    /// <summary>Adds what each row of an entity has.</summary>
    public void Add(DraftEntity entity, IEnumerable<Said> parts)
    {
        DraftEntity? counted = null;
        foreach (var part in FieldContext.Of(parts, entity.Label, label => draft.Find(label) is not null))
        {
            if (part is SaidThing { Count: 2 } two && draft.Find(two.Label) is { Named: true } side && side != entity)
            {
                // "a child has two parents".
                Link(entity, side, "first " + side.Label, "second " + side.Label);
                continue;
            }

            if (part is SaidThing thing)
            {
                counted = Bind(thing, entity);
                continue;
            }

            var field = (SaidField)part;
            if (field.Several && Asked(field, entity))
            {
                continue;
            }

            if (field.Counted && entity.Roles.Count > 0)
            {
                // "a home team and an away team with goals for each".
                foreach (var role in entity.Roles.Values.SelectMany(r => r))
                {
                    Add(entity, field with { Phrase = $"{role} {field.Phrase}", Counted = false });
                }

                continue;
            }

            if (field.Counted && counted is not null)
            {
                // "several products and the quantity of each": of each of those.
                counted = Line(new SaidThing(counted.Label, field.Phrase), entity) ?? counted;
                Add(counted, field);
                continue;
            }

            Add(entity, field);
        }

        Last = entity;
    }

    private void Add(DraftEntity entity, SaidField field)
    {
        if (field.Phrase is "from" or "to" or "until" && entity.Known?.Fields.Any(f => f.StartsWith("start date",
            StringComparison.Ordinal)) == true)
        {
            // What is booked is booked for some days.
            field = field with { Kind = new FieldKind(FieldType.Date) };
        }

        if (field.Kind is { } known && !field.Tokens.Exists(t => t.Is("(")))
        {
            if (entity.Fields.TrueForAll(f => Naming.Camel(f.Phrase) != Naming.Camel(field.Phrase)))
            {
                entity.Fields.Add(new DraftField(field.Phrase, known, field.Required) { Said = Phrases.WordsOf(field.Tokens) });
            }

            entity.Listed |= !field.Beside;
            draft.Spelled++;
            return;
        }

        var before = entity.Fields.Count;
        List<Token> name = [.. field.Phrase.Split(' ').Select(w => Token.Of(w) with { Lemma = Morphology.Singular(w) })];
        var open = field.Tokens.FindIndex(t => t.Is("("));
        fields.Add(entity, open < 0 ? name : [.. name, .. field.Tokens[open..]], name);
        entity.Listed |= !field.Beside;
        entity.Titled |= FieldLexicon.Titles.Contains(field.Phrase);
        draft.Spelled++;
        if (entity.Fields.Count > before)
        {
            entity.Fields[^1] = entity.Fields[^1] with
            {
                Declared = entity.Fields[^1].Declared ?? field.Kind, Said = Phrases.WordsOf(field.Tokens),
            };
        }
    }

    // "which pieces we played", "who was there": a row for each of them.
    private bool Asked(SaidField field, DraftEntity entity)
    {
        var label = string.Join(' ', field.Phrase.Split(' ')[..^1].Append(Morphology.Singular(field.Phrase.Split(' ')[^1])));
        var who = field.Phrase.StartsWith("who ", StringComparison.Ordinal);
        var kept = who ? draft.Entities.FindLast(e => e != entity && e is { Named: true, Known.IsPerson: true }
            || e != entity && e.Named && Relations.Actors.IsRole(e.Label)) : draft.Find(label);
        if (kept is null || kept == entity)
        {
            return false;
        }

        var present = who || Relations.Actors.IsRole(kept.Label);
        var row = Ensure(present ? "attendance" : $"{entity.Label} {kept.Label.Split(' ')[^1]}", field.Phrase);
        row.Known = null;
        row.Listed = row.IsRow = true;
        row.BelongsTo(entity, true);
        row.BelongsTo(kept, true);
        row.Fields.Add(present
            ? new DraftField("status", new FieldKind(FieldType.Enum, ["present", "excused", "absent"], FieldLexicon.Quote("present")), null)
            : new DraftField("note", null, null));
        return true;
    }

    // "recipes that list oils with grams": the oil is kept by itself, and a row says how much of it.
    private DraftEntity? Line(SaidThing said, DraftEntity owner)
    {
        var used = draft.Find(said.Label);
        var known = EntityLexicon.Find(said.Label);
        var apart = used is { Named: true } && used.Parents.All(p => p.Target != owner.Label) && used != owner
            || known is { Role: not EntityRole.Child } && known.Parents.All(p => p.TrimEnd('!') != owner.Label);
        if (!apart)
        {
            return null;
        }

        used = Ensure(said.Label, said.Because);
        used.Parents.RemoveAll(p => p.Target == owner.Label);
        var label = EntityLexicon.Linking(owner.Label, used.Label) ?? $"{owner.Label} {used.Label.Split(' ')[^1]}";
        var line = Ensure(label, said.Because);
        line.Known = null;
        line.IsRow = line.Listed = true;
        line.BelongsTo(owner, true);
        line.BelongsTo(used, true);
        return line;
    }

    public DraftEntity Ensure(string label, string because)
    {
        var entity = entities.Ensure(entities.Meant(label), true, because);
        entity.InList = entity.FromClause = true;
        return entity;
    }
}
