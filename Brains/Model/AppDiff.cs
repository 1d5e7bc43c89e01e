using System.Text.Json;

namespace Catalyst.Brains.Model;

/// <summary>Tells what is different between two models.</summary>
public static class AppDiff
{
    /// <summary>The change from one model to the next; null when they are the same.</summary>
    /// <param name="renames">Edits of the kinds RenameEntity and RenameMember: nothing but the person's words tells a new name from one
    /// thing that goes and another that comes.</param>
    public static AppChange? Between(AppModel before, AppModel after, IReadOnlyList<ModelEdit> renames)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(renames);
        var change = new AppChange(before, after, renames, [.. after.Assumptions.Except(before.Assumptions)]);
        List<ModelEdit> edits = [.. renames, .. Whole(before, after), .. Things(change)];
        return edits.Count == 0 ? null : change with { Edits = edits };
    }

    private static IEnumerable<ModelEdit> Whole(AppModel before, AppModel after)
    {
        if (before.Name != after.Name)
        {
            yield return Edit(EditKind.RenameApp, $"Change the title to {after.Name}", to: after.Name);
        }

        if (!Same(before.Auth, after.Auth))
        {
            yield return before.Auth is null ? Edit(EditKind.AddLogin, "Add accounts and a login")
                : after.Auth is null ? Edit(EditKind.RemoveLogin, "Remove accounts and the login")
                : Edit(EditKind.ChangeLogin, "Change who needs a login");
        }

        foreach (var tool in before.Tools.Where(t => after.Tools.All(a => a.Name != t.Name)))
        {
            yield return Edit(EditKind.RemoveTool, $"Remove the {tool.Label.ToLowerInvariant()}", member: tool.Name);
        }

        foreach (var tool in after.Tools)
        {
            if (before.Tools.FirstOrDefault(t => t.Name == tool.Name) is not { } was)
            {
                yield return Edit(EditKind.AddTool, $"Add the {tool.Label.ToLowerInvariant()}", member: tool.Name);
            }
            else if (!Same(was, tool))
            {
                yield return Edit(EditKind.AddPart, $"Change the {tool.Label.ToLowerInvariant()}", member: tool.Name);
            }
        }

        if (before.Realtime != after.Realtime)
        {
            yield return Edit(EditKind.Realtime, after.Realtime ? "Show changes live on every open screen" : "Stop showing changes live");
        }

        if (!Same(before.Site, after.Site))
        {
            yield return Edit(EditKind.Page, "Change the pages");
        }

        if (!Same(before.Theme, after.Theme))
        {
            yield return Edit(EditKind.Theme, $"Let it look {(after.Theme ?? new AppTheme()).Describe()}".TrimEnd());
        }

        if (!Same(before.Roles ?? [], after.Roles ?? []))
        {
            yield return Edit(EditKind.AddPart, after.Roles is { Count: > 0 } roles
                ? $"Let accounts be {string.Join(", ", roles.Select(r => r.Name))}" : "Let all accounts be alike");
        }

        foreach (var edit in Parts(null, before.Views, after.Views, v => v.Name, v => v.Label))
        {
            yield return edit;
        }
    }

    private static IEnumerable<ModelEdit> Things(AppChange change)
    {
        var (before, after) = (change.Before, change.After);
        List<(Entity Was, Entity? Now)> pairs =
            [.. before.Entities.Select(e => (e, after.Entities.FirstOrDefault(a => a.Name == change.NameNow(e.Name))))];
        foreach (var (was, _) in pairs.Where(p => p.Now is null))
        {
            yield return Edit(EditKind.RemoveEntity, $"Remove {was.PluralLabel}", was.Name);
        }

        foreach (var made in after.Entities.Where(e => pairs.TrueForAll(p => p.Now != e)))
        {
            yield return Edit(EditKind.AddEntity, $"Add {made.PluralLabel}", made.Name);
        }

        foreach (var edit in pairs.Where(p => p.Now is not null).SelectMany(p => Of(change, p.Was, p.Now!)))
        {
            yield return edit;
        }
    }

    private static IEnumerable<ModelEdit> Of(AppChange change, Entity was, Entity now)
    {
        string Named(string member) => change.MemberNow(was.Name, member);
        foreach (var field in was.Fields.Where(f => now.Fields.All(n => n.Name != Named(f.Name))))
        {
            yield return Edit(EditKind.RemoveField, $"Remove the {Lower(field.Label)} from {now.PluralLabel}", now.Name, field.Name);
        }

        foreach (var field in now.Fields)
        {
            if (was.Fields.FirstOrDefault(f => Named(f.Name) == field.Name) is not { } old)
            {
                yield return Edit(EditKind.AddField, $"Add the {Lower(field.Label)} to {now.PluralLabel}", now.Name, field.Name);
            }
            else if (!Same(old with { Name = field.Name }, field) && (old.Name == field.Name || !Same(old with { Name = field.Name,
                Label = field.Label }, field)))
            {
                yield return Edit(EditKind.ChangeField, $"Change the {Lower(field.Label)} of {now.PluralLabel}", now.Name, field.Name);
            }
        }

        foreach (var link in was.Relations.Where(r => now.Relations.All(n => n.Name != Named(r.Name))))
        {
            yield return Edit(EditKind.RemoveRelation, $"Let {now.PluralLabel} have no {Lower(link.Name)}", now.Name, link.Name);
        }

        foreach (var link in now.Relations.Where(r => was.Relations.All(o => !SameLink(change, o, Named(o.Name), r))))
        {
            yield return Edit(EditKind.AddRelation, $"Let {now.PluralLabel} have {Lower(link.Name)}", now.Name, link.Name);
        }

        if (!Same(was.Order, now.Order))
        {
            yield return Edit(EditKind.Order, $"Change the order of {now.PluralLabel}", now.Name);
        }

        foreach (var edit in Parts(now, was.Computed, now.Computed, c => c.Name, c => c.Label)
            .Concat(Parts(now, was.Rules, now.Rules, r => r.Name, r => r.Says))
            .Concat(Parts(now, was.Conditions, now.Conditions, c => c.Name, c => c.Label))
            .Concat(Parts(now, was.Actions, now.Actions, a => a.Name, a => a.Label)))
        {
            yield return edit;
        }

        if (was.Owner != now.Owner || !Same(was.May ?? [], now.May ?? []))
        {
            yield return Edit(EditKind.AddPart, $"Change who may do what with {now.PluralLabel}", now.Name);
        }

        if (was.Stages != now.Stages || was.TitleField != now.TitleField && Named(was.TitleField) != now.TitleField)
        {
            yield return Edit(EditKind.AddPart, $"Change how {now.PluralLabel} are shown", now.Name);
        }
    }

    private static bool SameLink(AppChange change, Relation old, string name, Relation now) =>
        name == now.Name && change.NameNow(old.Target) == now.Target && old.Required == now.Required;

    private static IEnumerable<ModelEdit> Parts<T>(
        Entity? entity, IReadOnlyList<T>? before, IReadOnlyList<T>? after, Func<T, string> name, Func<T, string> label)
    {
        var where = entity is null ? "" : $" of {entity.PluralLabel}";
        foreach (var gone in (before ?? []).Where(b => (after ?? []).All(a => name(a) != name(b))))
        {
            yield return Edit(EditKind.AddPart, $"Remove \"{label(gone).TrimEnd('.')}\"{where}", entity?.Name, name(gone));
        }

        foreach (var part in after ?? [])
        {
            var was = (before ?? []).FirstOrDefault(b => name(b) == name(part));
            if (was is null || !Same(was, part))
            {
                yield return Edit(EditKind.AddPart, $"{(was is null ? "Add" : "Change")} \"{label(part).TrimEnd('.')}\"{where}",
                    entity?.Name, name(part));
            }
        }
    }

    private static ModelEdit Edit(EditKind kind, string sentence, string? entity = null, string? member = null, string? to = null) =>
        new(kind, entity, member, to, sentence);

    private static string Lower(string label) => label.ToLowerInvariant();

    // Lists of records are compared by what is in them.
    private static bool Same<T>(T a, T b) =>
        JsonSerializer.Serialize(a, AppModelJson.Options) == JsonSerializer.Serialize(b, AppModelJson.Options);
}
