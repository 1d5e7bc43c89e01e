using Catalyst.Blueprints.Understanding;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Planning;

/// <summary>The plan of a change: what is asked for are its features, the commits that bring it about its tasks.</summary>
internal static partial class PlanMaker
{
    public static Plan Make(AppChange change, IStackPack pack, IReadOnlyList<CodeStep> steps, int maxFeatures)
    {
        var model = change.After;
        var endpoints = pack.Endpoints(model);
        var touched = change.Edits.Select(e => e.Entity).OfType<string>().Select(change.NameNow).ToHashSet(StringComparer.Ordinal);
        List<Draft> features = [.. change.Edits.Select(e => Feature(e, change))];
        var most = Math.Max(1, maxFeatures);
        if (features.Count > most)
        {
            var rest = features[(most - 1)..];
            features = [.. features.Take(most - 1),
                new Draft("Everything else", Naming.List([.. rest.Select(r => r.Name)]) + ".", "medium", "medium",
                    [.. rest.SelectMany(r => r.Keys)], [.. rest.SelectMany(r => r.Criteria)])];
        }

        var tasks = Tasks(steps, features);
        // A commit that several changes share belongs to the first; each of them names the tasks that bring it about.
        return new Plan(
            new PlanProject(model.Name, model.Summary, model.Auth is null ? "Anyone with the address" : "People with an account"),
            change.Assumptions,
            [.. features.Select((f, i) => new PlanFeature(Id(i), f.Name, f.Description, f.Priority, f.Complexity, [.. OwnOrAll(tasks, i)],
                f.Criteria))],
            tasks,
            [.. endpoints.Where(e => e.Entity is not null && touched.Contains(e.Entity))
                .Select(e => new PlanEndpoint(e.Method, e.Path, e.Description, e.Input, e.Output))],
            ChangeRisks(change),
            Math.Round(Math.Min(1.0, 0.05 + 0.05 * change.Edits.Count + 0.01 * steps.Sum(s => s.Files.Count)), 2),
            [.. change.Edits.Select(e => e.Sentence)]);
    }

    private static IEnumerable<string> OwnOrAll(List<PlanTask> tasks, int feature) =>
        tasks.Where(t => t.Feature == Id(feature)).Select(t => t.Id).ToList() is { Count: > 0 } own ? own : tasks.Select(t => t.Id);

    private static Draft Feature(ModelEdit edit, AppChange change)
    {
        var entity = edit.Entity is null ? null : change.After.Entities.FirstOrDefault(e => e.Name == change.NameNow(edit.Entity));
        string[] keys = entity is null ? edit.Kind is EditKind.AddLogin or EditKind.RemoveLogin or EditKind.ChangeLogin
            ? ["auth", "login", "account", "session"] : []
            : [Naming.Snake(entity.Plural).Replace('_', '-'), entity.Label, entity.PluralLabel];
        var criteria = new List<string> { edit.Sentence + ": the running application shows it" };
        criteria.AddRange(edit.Kind switch
        {
            EditKind.AddField or EditKind.ChangeField when entity is not null =>
                [$"It is validated, stored, and shown in the list, the page and the form of {entity.PluralLabel}"],
            EditKind.AddEntity when entity is not null =>
                [$"{Naming.Sentence(entity.PluralLabel)} can be created, listed, changed and deleted"],
            EditKind.RemoveField or EditKind.RemoveEntity or EditKind.RemoveRelation =>
                ["Neither the screens nor the API know it any more", "Everything else that is stored is still there"],
            EditKind.RenameEntity or EditKind.RenameMember =>
                ["Screens, API and database use the new name", "What was stored is still there"],
            EditKind.AddLogin or EditKind.ChangeLogin =>
                ["Who is not logged in is refused what needs a login", "What was stored is still there"],
            _ => Array.Empty<string>(),
        });
        criteria.Add("The tests of everything that did not change still pass");
        return new Draft(edit.Sentence, edit.Sentence + ".", "high",
            edit.Kind is EditKind.AddEntity or EditKind.AddLogin ? "medium" : "low", keys, criteria);
    }

    private static List<PlanRisk> ChangeRisks(AppChange change)
    {
        var risks = new List<PlanRisk>();
        if (change.Edits.Where(
            e => e.Kind is EditKind.RemoveField or EditKind.RemoveEntity or EditKind.RemoveRelation or EditKind.RemoveLogin)
            .Select(e => e.Sentence).ToList() is { Count: > 0 } removed)
        {
            risks.Add(new PlanRisk($"Stored data is lost: {string.Join("; ", removed)}", "high",
                "The branch before has the old tables; make a backup before the migration runs on real data"));
        }

        if (change.Edits.Any(e => e.Kind is EditKind.ChangeField))
        {
            risks.Add(new PlanRisk("Stored values do not fit the changed field", "medium",
                "The migration converts what it can and gives the rest a neutral value, so that it cannot fail on them"));
        }

        if (change.Edits.Any(e => e.Kind is EditKind.RenameEntity or EditKind.RenameMember))
        {
            risks.Add(new PlanRisk("Programs that use the API by its old names stop working", "medium",
                "Only the application's own screens use it; they change with it"));
        }

        if (change.Edits.Any(e => e.Kind is EditKind.AddLogin))
        {
            risks.Add(new PlanRisk("Stolen or guessed passwords", "high",
                "Passwords are hashed with a slow salted function, logins are limited, sessions expire"));
        }

        risks.Add(new PlanRisk("The change was understood differently than meant", change.Assumptions.Count > 3 ? "medium" : "low",
            "What changes and what was assumed is in the plan and in the chat; the application before is untouched on its branch"));
        return risks;
    }
}
