using System.Globalization;
using Spectre.Console;

namespace Catalyst.Cli.Commands;

/// <summary>What a person gets when a task has ended.</summary>
internal static class Summary
{
    public static void Print(TaskView task, IReadOnlyList<WishView> wishes, string? model, ServerRecord server)
    {
        Output.Line(string.Empty);
        if (task.Status != "completed")
        {
            Output.Coloured($"[red]✗ {Markup.Escape($"{task.ProjectName} {task.Status}")}[/] in {Markup.Escape(task.CurrentPhase)}");
            Output.Line($"  {task.Error}");
            if (task.Next is { } next)
            {
                Output.Line($"  {next}");
            }

            Output.Line($"  again:  ./catalyst retry {task.Id}");
            return;
        }

        var culture = CultureInfo.InvariantCulture;
        var took = (task.CompletedAt ?? task.CreatedAt) - task.CreatedAt;
        var seconds = took.TotalSeconds.ToString("0", culture);
        Output.Coloured($"[green]✓ {Markup.Escape(task.ProjectName)} is live[/] [grey]after {seconds} s[/]");
        Row("Preview", task.PreviewUrl);
        Row("Branch", task.BranchName);
        Row("Tests", task.Progress.TestsTotal is { } total ? $"{task.Progress.TestsPassed} of {total} passed" : null);
        Row("Review", task.Progress.ReviewScore is { } score ? $"{score.ToString("0.#", culture)}/100" : null);
        Row("Model", model);
        Wishes(wishes);
        Row("Merge", $"./catalyst merge {task.Id}");
        Row("Clone", $"git clone --branch {task.BranchName} {server.Url}/git/{task.ProjectSlug}.git");
    }

    private static void Wishes(IReadOnlyList<WishView> wishes)
    {
        if (wishes.Count == 0)
        {
            return;
        }

        Row("Wishes", $"{wishes.Count(w => w.Status == "met")} of {wishes.Count} seen to work in a browser");
        foreach (var wish in wishes.Where(w => w.Status != "met"))
        {
            var status = wish.Status switch
            {
                "failed" => "does not work",
                "not_done" => "not done",
                _ => "not tried",
            };
            Output.Line($"           \"{wish.Words}\": {status}{(wish.Reason is { } why ? $" ({why})" : "")}");
        }
    }

    private static void Row(string name, string? value)
    {
        if (value is not null)
        {
            Output.Line($"  {name,-8} {value}");
        }
    }
}
