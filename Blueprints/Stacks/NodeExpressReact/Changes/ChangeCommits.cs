using System.Globalization;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Changes;

/// <summary>A change of the application as commits: the migration first, then what the new model makes different, layer by layer.</summary>
internal static class ChangeCommits
{
    private const string MigrationFolder = "backend/src/db/migrations/";

    public static IReadOnlyList<CodeStep> Of(AppChange change, IReadOnlyList<string> files, bool current)
    {
        var (before, after) = (new App(change.Before), new App(change.After));
        var migrations = files.Where(IsMigration).ToList();
        var steps = new List<CodeStep>();
        var body = string.Join('\n', change.Edits.Select(e => $"- {e.Sentence.ReplaceLineEndings(" ")}"));
        if (migrations.Count > 0 && MigrationWriter.Write(change, before, after) is { Length: > 0 } sql)
        {
            var name = FileName(migrations, change);
            steps.Add(new CodeStep("migration", $"feat(backend): Add migration {name}", body,
                [Commits.File($"{MigrationFolder}{name}", sql)], 0, []));
        }

        // Applied scripts are history: from the first one on, the tables change by new scripts only.
        IReadOnlyList<CodeStep> Written(App app) =>
            [.. Commits.Of(app).Select(s => s with { Files = [.. s.Files.Where(f => migrations.Count == 0 || !IsMigration(f.Path))] })];
        var known = files.ToHashSet(StringComparer.Ordinal);
        steps.AddRange(Rewriting.Of(Written(before), Written(after), files, current)
            .Select(s => s with { Subject = Subject(s, known), Body = s.Body.Length == 0 || !IsNew(s, known) ? body : s.Body }));
        return Rewriting.Counted(steps);
    }

    private static bool IsMigration(string path) => path.StartsWith(MigrationFolder, StringComparison.Ordinal);

    private static bool IsNew(CodeStep step, HashSet<string> known) =>
        step.Files.All(f => f.Content is not null && !known.Contains(f.Path));

    private static string Subject(CodeStep step, HashSet<string> known)
    {
        if (IsNew(step, known))
        {
            return step.Subject;
        }

        var colon = step.Subject.IndexOf(": ", StringComparison.Ordinal);
        var (scope, text) = colon < 0 ? ("chore", step.Subject) : (step.Subject[..colon], step.Subject[(colon + 2)..]);
        if (step.Files.All(f => f.Content is null))
        {
            return $"{scope.Replace("feat", "refactor", StringComparison.Ordinal)}: Remove {Rest(text)}";
        }

        return step.Name switch
        {
            "project-structure" => step.Files.All(f => f.Path.EndsWith(".md", StringComparison.Ordinal)) ? "docs: Describe the change"
                : "chore: Update the project setup",
            "backend-tests" or "frontend-tests" => $"{scope}: Cover the change",
            _ => $"{scope}: Update {Rest(text)}",
        };
    }

    /// <summary>A subject without its verb: <c>Add task routes</c> is about task routes.</summary>
    private static string Rest(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 ? text[(space + 1)..] : text;
    }

    private static string FileName(List<string> migrations, AppChange change)
    {
        var last = migrations.Select(path => path[MigrationFolder.Length..])
            .Max(file => int.TryParse(file.Split('_')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        var what = change.Edits[0].Sentence;
        var slug = new string([.. what.Split(" (")[0].ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
        var words = slug.Split('_', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("a" or "an" or "the" or "of"));
        var name = "";
        foreach (var word in words.TakeWhile(word => name.Length + word.Length < 48))
        {
            name += "_" + word;
        }

        return $"{last + 1:000}{(name.Length == 0 ? "_change" : name)}.sql";
    }
}
