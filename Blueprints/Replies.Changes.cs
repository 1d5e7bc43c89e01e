using System.Text;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints;

/// <summary>Answers about an application that the conversation has led to.</summary>
internal static partial class Replies
{
    public const string Retry = "I run the task again from where it ended.";

    public static string Change(AppChange change, bool isBuilt, IReadOnlyList<string> notes)
    {
        var reply = new StringBuilder(isBuilt ? $"I will change **{change.Before.Name}**:\n"
            : $"**{change.Before.Name}** was not finished, so I build it again, with this:\n");
        foreach (var edit in change.Edits)
        {
            reply.Append($"\n- {edit.Sentence}");
        }

        if (isBuilt)
        {
            reply.Append(
                "\n\nEverything else stays as it is, what was entered too. The change gets its own branch, tests and review; then it takes "
                    + "the place of the version you have. \"undo\" goes back.");
        }

        Assumed(reply, [.. change.Assumptions, .. notes]);
        return reply.ToString();
    }

    /// <summary>A question gets what there is to say: what the application is, and what can be asked of it.</summary>
    public static string About(AppModel model, bool isBuilt, IReadOnlyList<string> notes)
    {
        var reply = new StringBuilder(notes.Count > 0 ? string.Join(' ', notes) + "\n\n" : "");
        reply.Append(isBuilt
            ? $"**{model.Name}** is ready; its preview, branch and test report are in the message above and in the work pane.\n"
            : $"This conversation is about **{model.Name}**.\n");
        Describe(reply, model);
        return reply.Append("\n\n").Append(Suggest(model)).ToString();
    }

    public static string NothingToRetry(AppModel model) =>
        $"There is nothing to run again: the last task of **{model.Name}** did not fail.\n\n{Suggest(model)}";

    public static string NotUnderstood(AppModel model, IReadOnlyList<string> notes, string? problem)
    {
        var why = notes.Count > 0 ? string.Join(' ', notes)
            : problem is not null && problem.StartsWith("I cannot build", StringComparison.Ordinal)
            ? problem : $"I did not understand what to change in **{model.Name}**.";
        var reply = new StringBuilder($"{why}\n\nWhat there is in **{model.Name}**:\n");
        Describe(reply, model);
        return reply.Append("\n\n").Append(Suggest(model)).ToString();
    }

    /// <summary>What could be said next, in the words of this very application.</summary>
    private static string Suggest(AppModel model)
    {
        var examples = new List<string>();
        if (model.Entities.MaxBy(e => e.Fields.Count) is { } entity)
        {
            string Label(Field field) => field.Label.ToLowerInvariant();
            var date = entity.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime);
            var number = entity.Fields.FirstOrDefault(f => f.Type is FieldType.Integer or FieldType.Decimal);
            examples.Add(entity.Fields.All(f => f.Name is not ("note" or "notes")) ? $"add a note to {entity.PluralLabel}"
                : $"add a colour to {entity.PluralLabel}");
            examples.Add($"sort {entity.PluralLabel} by {Label(date ?? number ?? entity.Fields[^1])}");
            if (date is not null && number is not null)
            {
                examples.Add($"show the {Label(number)} per month");
            }

            if (entity.Fields.LastOrDefault(f => f.Name != entity.TitleField) is { } last)
            {
                examples.Add($"remove the {Label(last)} field");
            }

            examples.Add(model.Auth is null ? "make login required" : $"let people comment on {entity.PluralLabel}");
        }

        if (model.Site is not null)
        {
            examples.Add("write on the start page that we are closed on Monday");
        }

        examples.Add("make it dark green");
        return $"You can change it, for example:\n{string.Concat(examples.Select(e => $"\n- {e}"))}\n\nOr describe another app, "
            + "beginning with \"build a ...\".";
    }

    private static void Describe(StringBuilder reply, AppModel model)
    {
        foreach (var entity in model.Entities)
        {
            reply.Append(
                $"\n- {Naming.Sentence(entity.PluralLabel)} with "
                    + $"{Naming.List([.. entity.Fields.Select(f => f.Label.ToLowerInvariant())])}");
        }

        foreach (var tool in model.Tools)
        {
            reply.Append($"\n- {tool.Label}");
        }

        foreach (var page in model.Site?.Pages ?? [])
        {
            reply.Append($"\n- Page {page.Title}: {Naming.List([.. page.Sections.Select(s => s.Heading)])}");
        }

        reply.Append(model.Auth is null ? "" : model.Auth.OneOwner ? "\n- One account, the owner's" : model.Auth.Required
            ? "\n- Accounts: nothing is visible without a login"
            : "\n- Accounts: anyone reads, writing needs a login");
    }

    private const int MostAssumptions = 12;

    // What is missing matters more than which usual fields were chosen.
    private static int Weight(string assumption) =>
        assumption.Contains("not part of what I can build", StringComparison.Ordinal)
            || assumption.Contains("not enforced", StringComparison.Ordinal)
            || assumption.Contains("left out", StringComparison.OrdinalIgnoreCase) ? 1
        : assumption.Contains(" has ", StringComparison.Ordinal) && assumption.StartsWith('A') ? 3
        : 2;

    private static void Assumed(StringBuilder reply, IReadOnlyList<string> assumptions)
    {
        if (assumptions.Count > 0)
        {
            reply.Append("\n\nI assumed:\n");
            foreach (var assumption in assumptions.OrderBy(Weight).Take(MostAssumptions))
            {
                reply.Append("\n- ").Append(assumption);
            }

            if (assumptions.Count > MostAssumptions)
            {
                reply.Append($"\n- ... and {assumptions.Count - MostAssumptions} more, which the plan lists.");
            }
        }
    }
}
