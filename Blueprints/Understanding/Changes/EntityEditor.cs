using Catalyst.Blueprints.Understanding.Ordering;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Changes things that are stored, what belongs to what, and which rows come first.</summary>
internal sealed class EntityEditor(ModelEditor editor)
{
    /// <summary>Adds a thing, with its relations to what is there.</summary>
    public bool Add(Entity entity)
    {
        if (editor.Model.Entities.Any(e => e.Name == entity.Name))
        {
            editor.IsSo($"There are {entity.PluralLabel} already.");
            return false;
        }

        if (editor.Model.Entities.Count >= AppModelValidator.MostEntities)
        {
            editor.Refuse(
                $"I keep at most {AppModelValidator.MostEntities} kinds of things in one application; {entity.PluralLabel} would be "
                + "one too many.");
            return false;
        }

        var belongs = entity.Relations.Count == 0 ? ""
            : $", which belong to {Naming.List([.. entity.Relations.Select(r => editor.Find(r.Target)!.PluralLabel)])}";
        return editor.Apply(
            editor.Model with { Entities = [.. editor.Model.Entities, entity] },
            new ModelEdit(EditKind.AddEntity, entity.Name, null, null,
                $"Add {entity.PluralLabel} with {Naming.List([.. entity.Fields.Select(f => f.Label.ToLowerInvariant())])}{belongs}"));
    }

    public void Remove(Entity entity)
    {
        if (editor.Model.Entities.Count == 1 && editor.Model.Tools.Count == 0 && editor.Model.Site is null)
        {
            editor.Refuse(
                $"Without {entity.PluralLabel} nothing would be left of the application. Describe another app to start a new one.");
            return;
        }

        List<Entity> left = [.. editor.Model.Entities.Where(e => e.Name != entity.Name)];
        var orphans = Naming.List([.. left.Where(e => e.Relations.Any(r => r.Target == entity.Name)).Select(e => e.PluralLabel)]);
        var next = editor.Model with
        {
            Entities = [.. left.Select(e => e with { Relations = [.. e.Relations.Where(r => r.Target != entity.Name)],
                Children = [.. e.Children.Where(c => c != entity.Name)] })],
            Realtime = editor.Model.Realtime && left.Count > 0,
        };
        if (editor.Apply(next, new ModelEdit(EditKind.RemoveEntity, entity.Name, null, null, $"Remove {entity.PluralLabel}")))
        {
            editor.Assume($"The {entity.PluralLabel} that are stored are "
                + $"deleted{(orphans.Length == 0 ? "" : $"; {orphans} stay and no longer belong to one")}.");
        }
    }

    public void Rename(Entity entity, string label)
    {
        var (name, plural) = NamesOf(label);
        if (name == entity.Name)
        {
            editor.IsSo($"They are called {entity.PluralLabel} already.");
            return;
        }

        if (name.Length == 0 || editor.Model.Entities.Any(e => e.Name != entity.Name && (e.Name == name || e.Plural == plural))
            || editor.Model.Tools.Any(t => t.Name == name || t.Name == plural))
        {
            editor.Refuse($"{Naming.Sentence(entity.PluralLabel)} cannot be renamed to \"{label}\": "
                + $"{(name.Length == 0 ? "that is no name" : "the application has these already")}.");
            return;
        }

        var renamed = entity with { Name = name, Plural = plural, Label = label, PluralLabel = Morphology.PluralPhrase(label) };
        var was = Naming.Camel(entity.Label);
        var now = RelationName(label);
        var members = new List<ModelEdit>();
        var next = editor.Model with
        {
            Entities = [.. editor.Model.Entities.Select(e => e.Name == entity.Name ? renamed : e).Select(e => e with
            {
                Relations = [.. e.Relations.Select(
                    r => r.Target != entity.Name ? r : r with { Target = name, Name = MayFollow(e, r) ? now : r.Name })],
                Children = [.. e.Children.Select(c => c == entity.Name ? name : c)],
            })],
        };
        if (editor.Apply(next, new ModelEdit(EditKind.RenameEntity, entity.Name, null, name,
            $"Rename {entity.PluralLabel} to {renamed.PluralLabel}")))
        {
            editor.Edits.AddRange(members);
        }

        // "note" on an attachment becomes "memo" with it, unless it had a name of its own or the new one is taken.
        bool MayFollow(Entity owner, Relation relation)
        {
            var follows = relation.Name == was && owner.Fields.All(f => f.Name != now && f.Name != now + "Id")
                && owner.Relations.All(r => r.Name != now);
            if (follows)
            {
                var holder = owner.Name == entity.Name ? name : owner.Name;
                members.Add(new ModelEdit(EditKind.RenameMember, holder, was, now, $"Let {owner.PluralLabel} name their {label}"));
            }

            return follows;
        }
    }

    /// <summary>Lets rows of <paramref name="child"/> name one of <paramref name="parent"/>.</summary>
    public void AddRelation(Entity child, Entity parent)
    {
        var name = RelationName(parent.Label);
        if (child.Relations.Any(r => r.Target == parent.Name))
        {
            editor.IsSo($"{Naming.Sentence(child.PluralLabel)} belong to {parent.PluralLabel} already.");
        }
        else if (child.Name == parent.Name || Reaches(parent, child.Name, []))
        {
            editor.Refuse($"{Naming.Sentence(child.PluralLabel)} cannot belong to {parent.PluralLabel}: "
                + $"{(child.Name == parent.Name ? "that is the same thing" : $"{parent.PluralLabel} belong to {child.PluralLabel}")}.");
        }
        else
        {
            // A field that said the same in words gives way to the choice from a list.
            var replaces = child.Fields.Any(f => f.Name == name) && child.TitleField != name;
            var changed = child with
            {
                Fields = [.. child.Fields.Where(f => !replaces || f.Name != name)],
                Relations = [.. child.Relations, new Relation(name, parent.Name, false)],
            };
            var next = editor.With(changed) with { };
            next = next with { Entities = Ordered(next.Entities) };
            if (editor.Apply(next, new ModelEdit(EditKind.AddRelation, child.Name, name, null,
                $"Let {Naming.Article(child.Label)} belong to {Naming.Article(parent.Label)}")))
            {
                editor.Assume($"{Naming.Sentence(Naming.Article(child.Label))} may be without {Naming.Article(parent.Label)}, as those are "
                    + "that exist already.");
                if (replaces)
                {
                    editor.Assume($"What was written into the field {name} of {child.PluralLabel} is deleted; choose from the "
                        + $"{parent.PluralLabel} instead.");
                }
            }
        }
    }

    public void RemoveRelation(Entity child, Relation relation)
    {
        var parent = editor.Find(relation.Target)!.Label;
        editor.Apply(
            editor.With(child with { Relations = [.. child.Relations.Where(r => r.Name != relation.Name)] }),
            new ModelEdit(EditKind.RemoveRelation, child.Name, relation.Name, null,
                $"Let {child.PluralLabel} no longer belong to {Naming.Article(parent)}"));
    }

    public void SetOrder(Entity entity, SortOrder order)
    {
        var present = entity.Order ?? new SortOrder(SortOrder.Created, true);
        if (present == order)
        {
            editor.IsSo($"{Naming.Sentence(entity.PluralLabel)} are sorted {Orders.Describe(entity, order)} already.");
        }
        else
        {
            editor.Apply(
                editor.With(entity with { Order = order == new SortOrder(SortOrder.Created, true) ? null : order }),
                new ModelEdit(EditKind.Order, entity.Name, order.Field == SortOrder.Created ? null : order.Field, null,
                    $"Sort {entity.PluralLabel} {Orders.Describe(entity, order)}"));
        }
    }

    /// <summary>Names for code that nothing else has.</summary>
    public static (string Name, string Plural) NamesOf(string label)
    {
        var candidate = Naming.Pascal(label).Length == 0 ? "" : label;
        var (name, plural) = (Naming.Pascal(candidate), Naming.Pascal(Morphology.PluralPhrase(candidate)));
        return candidate.Length > 0 && (AppModelValidator.IsReservedEntity(name) || AppModelValidator.IsReservedEntity(plural))
            ? NamesOf(label + " entry") : (name, plural);
    }

    public static string RelationName(string label) =>
        Naming.Camel(label) is var name && AppModelValidator.IsReservedField(name) ? "parent" + Naming.Pascal(label) : name;

    private bool Reaches(Entity from, string to, HashSet<string> seen) =>
        seen.Add(from.Name) && from.Relations.Any(r => r.Target == to || editor.Find(r.Target) is { } next && Reaches(next, to, seen));

    /// <summary>Owners before what they own; whatever need not move stays where it is.</summary>
    private static List<Entity> Ordered(IReadOnlyList<Entity> entities)
    {
        var ordered = new List<Entity>();
        foreach (var entity in entities)
        {
            Visit(entity, 0);
        }

        return ordered;

        void Visit(Entity entity, int depth)
        {
            if (depth > entities.Count || ordered.Contains(entity))
            {
                return;
            }

            foreach (var relation in entity.Relations)
            {
                Visit(entities.First(e => e.Name == relation.Target), depth + 1);
            }

            ordered.Add(entity);
        }
    }
}
