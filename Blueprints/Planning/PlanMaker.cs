using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Wishes;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Planning;

/// <summary>Plans what the stack pack will really write: its commits are the tasks, its endpoints the API.</summary>
internal static partial class PlanMaker
{
    private sealed record Draft(string Name, string Description, string Priority, string Complexity, IReadOnlyList<string> Keys,
        IReadOnlyList<string> Criteria);

    public static Plan Make(AppModel model, IStackPack pack, int maxFeatures)
    {
        var steps = pack.Write(model);
        var endpoints = pack.Endpoints(model);
        var features = Features(model);
        var most = Math.Max(1, maxFeatures);
        if (features.Count > most)
        {
            // Nothing is dropped: what does not fit is one feature.
            var rest = features[(most - 1)..];
            features = [.. features.Take(most - 1),
                new Draft("Everything else", Naming.List([.. rest.Select(r => r.Name)]) + ".", "medium", "medium",
                    [.. rest.SelectMany(r => r.Keys)], [.. rest.SelectMany(r => r.Criteria)])];
        }

        var tasks = Tasks(steps, features);
        List<PlanFeature> planned = [];
        for (var i = 0; i < features.Count; i++)
        {
            var f = features[i];
            List<string> own = [.. tasks.Where(t => t.Feature == Id(i)).Select(t => t.Id)];
            if (own.Count == 0)
            {
                // Written together with the others: the tasks whose files mention it.
                own = [.. tasks.Where(t => t.FilesAffected.Any(p => f.Keys.Any(k => p.Contains(k, StringComparison.OrdinalIgnoreCase))))
                    .Select(t => t.Id)];
            }

            planned.Add(new PlanFeature(Id(i), f.Name, f.Description, f.Priority, f.Complexity, own, f.Criteria));
        }

        return new Plan(
            new PlanProject(model.Name, model.Summary,
                model.Auth is null ? "Anyone with the address" : model.Auth.OneOwner ? "Visitors, and the owner"
                    : model.Entities.All(e => e.Owner == Ownership.Private)
                    ? "People who keep their own data" : "A community of readers and authors"),
            model.Assumptions,
            planned,
            tasks,
            [.. endpoints.Select(e => new PlanEndpoint(e.Method, e.Path, e.Description, e.Input, e.Output))],
            Risks(model),
            Complexity(model, endpoints.Count),
            Wishes: model.Wishes);
    }

    private static string Id(int feature) => $"F{feature + 1}";

    private static List<Draft> Features(AppModel model)
    {
        var features = new List<Draft>();
        if (model.Auth is not null)
        {
            features.Add(new Draft("Accounts and login", "People register, log in and log out.", "high", "medium",
                ["auth", "login", "account", "user", "session"],
                [.. Criteria.Of(model, Wish.Access), "A person registers with email and password",
                    "A wrong password is refused without saying which part was wrong",
                    "A session expires and can be ended by logging out"]));
        }

        foreach (var e in model.Entities)
        {
            List<string> criteria = [.. Criteria.Of(model, e.Name)];
            if (criteria.Count == 0)
            {
                criteria.Add(WishCriteria.Of([e.Name], model, ""));
            }

            criteria.Add($"{Naming.Sentence(Naming.Article(e.Label))} without "
                + $"{e.Fields.First(f => f.Name == e.TitleField).Label.ToLowerInvariant()} is refused with a clear message");
            criteria.AddRange(e.Fields.SelectMany(f => Criteria.Of(f, e)));
            criteria.AddRange(e.Relations.Select(r =>
                $"It {(r.Required ? "always belongs" : "may belong")} to "
                    + $"{Naming.Article(model.Entities.First(t => t.Name == r.Target).Label)}"));
            criteria.AddRange((e.Actions ?? []).Select(a => ActionWords.Of(a, e, model)));
            criteria.AddRange((e.Rules ?? []).Select(r => RuleWords.Of(r, e, model)));
            criteria.AddRange((e.Computed ?? []).Select(c => WishCriteria.Of(c, e, model)));
            criteria.AddRange((e.Conditions ?? []).Select(c => WishCriteria.Of(c, e, model)));
            if (e.Owner != Ownership.None)
            {
                criteria.Add(Criteria.Of(e.Owner));
            }

            var kebab = Naming.Snake(e.Plural).Replace('_', '-');
            features.Add(new Draft(
                Naming.Title(e.PluralLabel),
                $"Keep {e.PluralLabel} with {Naming.List([.. e.Fields.Select(f => f.Label.ToLowerInvariant())])}.",
                e.Relations.Any(r => r.Required) ? "medium" : "high",
                e.Fields.Count + 2 * e.Relations.Count > 7 ? "medium" : "low",
                [kebab, Naming.Snake(e.Plural), e.Name, Naming.Camel(e.Label), e.PluralLabel, Naming.Snake(e.Name).Replace('_', '-')],
                criteria));
        }

        features.AddRange(
            model.Tools.Select(t => new Draft(t.Label,
                $"{Naming.Sentence(Naming.Article(t.Label.ToLowerInvariant()))} that works without stored data.", "high", "low",
                [t.Name, Naming.Snake(t.Name).Replace('_', '-'), "tools"],
            [.. Criteria.Of(t), "It answers at once, without a page load", "It works by keyboard"])));
        if (model.Site is { } site)
        {
            features.Add(new Draft("Pages", $"{Naming.List([.. site.Pages.Select(p => p.Title)])}.", "high", "medium",
                ["page", "site", "section"], [.. Criteria.Of(model, Wish.Page), "Every page can be read on a phone"]));
        }

        features.Add(new Draft("Foundation and delivery", "Project setup, tests, documentation and deployment files.", "medium", "low", [],
            ["The application installs, builds and passes its tests from a clean checkout", "It answers on its health address"]));
        return features;
    }

    private static List<PlanTask> Tasks(IReadOnlyList<CodeStep> steps, List<Draft> features)
    {
        var tasks = new List<PlanTask>();
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            var subject = step.Subject[(step.Subject.IndexOf(": ", StringComparison.Ordinal) is int c and >= 0 ? c + 2 : 0)..];
            var text = (step.Name + " " + subject).ToLowerInvariant();
            var feature = Nearest(text, features);
            string[] files = [.. step.Files.Select(f => f.Path)];
            var type = Type(step.Name, files);

            // The first step lays the ground; a later one builds on the last of its own layer and, in the user interface and tests, on the
            // API.
            var depends = new List<string>();
            if (tasks.LastOrDefault(t => t.Type == type) is { } same)
            {
                depends.Add(same.Id);
            }

            if (type is "frontend" or "test" or "deployment" && tasks.LastOrDefault(t => t.Type == "backend") is { } api
                && !depends.Contains(api.Id))
            {
                depends.Add(api.Id);
            }

            if (depends.Count == 0 && tasks.Count > 0)
            {
                depends.Add(tasks[^1].Id);
            }

            var hours = Math.Max(0.5,
                Math.Round(step.Files.Where(f => !f.Path.Contains("lock", StringComparison.Ordinal))
                    .Sum(f => f.Content?.Count(ch => ch == '\n') ?? 0) / 40.0) / 2);
            tasks.Add(new PlanTask($"T{i + 1}", Id(feature < 0 ? features.Count - 1 : feature), subject, type, hours, depends, files));
        }

        return tasks;
    }

    // What a subject names first is what it is about: "task routes with auth middleware" are about tasks.
    private static int Nearest(string text, List<Draft> features)
    {
        var best = -1;
        var at = int.MaxValue;
        for (var i = 0; i < features.Count; i++)
        {
            foreach (var key in features[i].Keys.Where(k => k.Length > 2))
            {
                var found = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
                if (found >= 0 && found < at)
                {
                    (best, at) = (i, found);
                }
            }
        }

        return best;
    }

    private static string Type(string name, string[] files)
    {
        if (files.Length > 0
            && files.All(f => f.Contains(".test.", StringComparison.Ordinal) || f.Contains("/test", StringComparison.Ordinal)))
        {
            return "test";
        }

        if (files.Length > 0
            && files.All(f => f.Contains("migration", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".sql", StringComparison.Ordinal))
            || name.Contains("database", StringComparison.Ordinal))
        {
            return "database";
        }

        var front = files.Count(f => f.StartsWith("frontend/", StringComparison.Ordinal));
        var back = files.Count(f => f.StartsWith("backend/", StringComparison.Ordinal));
        return front == 0 && back == 0 ? "deployment" : front > back ? "frontend" : "backend";
    }

    private static List<PlanRisk> Risks(AppModel model)
    {
        var risks = new List<PlanRisk>();
        if (model.Auth is not null)
        {
            risks.Add(new PlanRisk("Stolen or guessed passwords", "high",
                "Passwords are hashed with a slow salted function, logins are limited, sessions expire"));
        }
        else if (model.Entities.Count > 0)
        {
            risks.Add(new PlanRisk($"Anyone with the address can change the {model.Entities[0].PluralLabel}", "medium",
                "Keep the preview local, or ask for login"));
        }

        if (model.Entities.Where(e => e.Owner == Ownership.Private).Select(e => e.PluralLabel).ToList() is { Count: > 0 } own)
        {
            risks.Add(new PlanRisk($"A person sees the {Naming.List(own)} of another", "high",
                "Every query is filtered by owner, and tests try it with a second account"));
        }

        if (model.Entities.Where(e => e.Owner == Ownership.Authored && e.Fields.Any(f => f.Type == FieldType.Text))
            .Select(e => e.PluralLabel).ToList() is { Count: > 0 } text)
        {
            risks.Add(new PlanRisk($"Script or spam in {Naming.List(text)}", "medium",
                "Text is never rendered as HTML, lengths are limited, authors are known"));
        }

        if (model.Entities.FirstOrDefault(e => e.Relations.Any(r => r.Required)) is { } child)
        {
            risks.Add(new PlanRisk($"Deleting a parent loses its {child.PluralLabel}", "medium",
                "Deletion asks first, and foreign keys keep the data consistent"));
        }

        if (model.Entities.Any(e => e.Fields.Any(f => f.Type == FieldType.Decimal)))
        {
            risks.Add(new PlanRisk("Rounding errors in amounts", "low",
                "Amounts are stored as exact decimals with the digits that were entered"));
        }

        if (model.Tools.Any(t => t.Kind is ToolKind.Formula or ToolKind.Converter or ToolKind.Calculator))
        {
            risks.Add(new PlanRisk("Wrong results at the edges (zero, empty, very large)", "medium",
                "Inputs have bounds, and tests check known results"));
        }

        if (model.Realtime)
        {
            risks.Add(new PlanRisk("New rows are missed on other screens", "medium", "Screens catch up after a lost connection"));
        }

        risks.Add(new PlanRisk("The request was understood differently than meant", model.Assumptions.Count > 4 ? "medium" : "low",
            $"{model.Assumptions.Count} assumptions are listed in the plan and in the chat"));
        return risks;
    }

    private static double Complexity(AppModel model, int endpoints) => Math.Round(Math.Min(1.0,
        0.05 + 0.06 * model.Entities.Count + 0.008 * model.Entities.Sum(e => e.Fields.Count)
            + 0.03 * model.Entities.Sum(e => e.Relations.Count)
        + 0.04 * model.Tools.Count + (model.Auth is null ? 0 : 0.12) + (model.Realtime ? 0.1 : 0) + 0.003 * endpoints), 2);
}
