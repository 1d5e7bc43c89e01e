using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads "remove the priority field", "tasks need no due date", "get rid of comments".</summary>
internal sealed class RemovalReader(ModelEditor editor, Lookup lookup, ClauseTargets targets)
{
    public bool Read(IReadOnlyList<Token> clause)
    {
        var skip = clause[0].Word switch
        {
            "no" or "not" when clause.Count > 2 && clause[1].Word is "longer" or "more" => 2,
            "not" when clause.Count > 1 => 1,
            "get" when clause.Count > 2 && clause[1].Is("rid") => clause[2].Is("of") ? 3 : 2,
            "take" when clause.Count > 2 && clause[1].Word is "out" or "away" or "off" => 2,
            "stop" when clause.Count > 2 && clause[1].Word is "showing" or "using" or "storing" or "asking" or "tracking" => 2,
            "leave" when clause.Count > 2 && clause[1].Is("out") => 2,
            _ when clause[0].IsAny(Clauses.Remove) && clause.Count > 1 => 1,
            _ => 0,
        };
        if (skip > 0)
        {
            while (skip < clause.Count && clause[skip].Word is "need" or "want" or "have" or "like" or "use" or "show" or "of" or "for"
                && skip < clause.Count - 1)
            {
                skip++;
            }

            ReadItems(After(clause, skip), null);
            return true;
        }

        // "tasks should not have a due date", "tasks need no due date"
        if (targets.Leading(clause) is { } leading)
        {
            var at = leading.Length;
            var no = false;
            while (at < clause.Count
                && clause[at].Word is "should" or "must" or "do" or "does" or "can" or "not" or "no" or "longer" or "need" or "needs"
                    or "have" or "has" or "want" or "without")
            {
                no |= clause[at].Word is "not" or "no" or "without";
                at++;
            }

            if (no && at > leading.Length && at < clause.Count)
            {
                ReadItems(After(clause, at), leading.Entity);
                return true;
            }
        }

        return false;
    }

    private void ReadItems(IReadOnlyList<Token> rest, Entity? owner)
    {
        var (what, target, _) = owner is null ? targets.Split(rest) : (rest, owner, false);
        foreach (var item in FieldReader.List(what))
        {
            Remove(item, target);
        }
    }

    private void Remove(Item item, Entity? target)
    {
        if (target is not null)
        {
            if (Lookup.Field(target, item.Phrase) is { } own)
            {
                editor.Fields.Remove(target, own);
            }
            else if (lookup.Entity(item.Phrase) is { } other && RelationBetween(target, other) is { } tie)
            {
                editor.Entities.RemoveRelation(tie.Child, tie.Relation);
            }
            else
            {
                editor.IsSo($"{Naming.Sentence(target.PluralLabel)} have no {item.Phrase}.");
            }

            return;
        }

        if (FeatureLexicon.IsAuth(Lookup.Singular(item.Phrase)))
        {
            editor.Login.Remove();
        }
        else if (!item.IsField && lookup.Entity(item.Phrase) is { } entity && (item.IsPlural || lookup.FieldAnywhere(item.Phrase) is null))
        {
            editor.Entities.Remove(entity);
        }
        else if (lookup.FieldAnywhere(item.Phrase) is var (holder, field))
        {
            List<Entity> others = [.. editor.Model.Entities.Where(e => e.Name != holder.Name && Lookup.Field(e, item.Phrase) is not null)];
            editor.Fields.Remove(holder, field);
            if (others.Count > 0)
            {
                editor.Assume(
                    $"Only {holder.PluralLabel} lose their {field.Label.ToLowerInvariant()}; "
                        + $"{Naming.List([.. others.Select(e => e.PluralLabel)])} keep theirs.");
            }
        }
        else if (lookup.Tool(item.Phrase) is { } tool)
        {
            editor.RemoveTool(tool);
        }
        else if (editor.Model.Entities.SelectMany(e => e.Relations.Select(r => (Entity: e, Relation: r)))
            .FirstOrDefault(p => p.Relation.Name == Naming.Camel(Lookup.Singular(item.Phrase))) is { Entity: not null } named)
        {
            editor.Entities.RemoveRelation(named.Entity, named.Relation);
        }
        else if (item.Phrase is "realtime" or "live updates" or "realtime updates")
        {
            editor.SetRealtime(false);
        }
        else if (new PartRemover(editor).Remove(item.Phrase))
        {
            return;
        }
        else if (!PlausibleNames.IsValue(item.Phrase))
        {
            editor.Doubt();
        }
        else
        {
            editor.IsSo($"There is no {item.Phrase} in {editor.Model.Name}.");
        }
    }

    private static (Entity Child, Relation Relation)? RelationBetween(Entity a, Entity b) =>
        a.Relations.FirstOrDefault(r => r.Target == b.Name) is { } down
            ? (a, down) : b.Relations.FirstOrDefault(r => r.Target == a.Name) is { } up ? (b, up) : null;
}
