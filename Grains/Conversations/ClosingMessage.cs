using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Previews;

namespace Catalyst.Grains.Conversations;

/// <summary>What the chat says when a task has ended.</summary>
internal static class ClosingMessage
{
    public static string For(TaskSnapshot task) => task.Status switch
    {
        TaskStatus.Completed => Completed(task),
        TaskStatus.Cancelled => $"⏹️ Cancelled: {task.Error}. What was committed is on branch `{task.BranchName}`; say \"try again\" "
            + "to go on from there, or change the request.",
        _ => $"❌ The {task.CurrentPhase.Actor()} could not finish. {task.Error}\n\n{task.Next}\n\nTo retry, say \"try again\".",
    };

    private static string Completed(TaskSnapshot task)
    {
        var text = new StringBuilder(task.BaseTaskId is null ? "🎉 Your app is live!\n\n" : "🎉 Your change is live!\n\n");
        var culture = CultureInfo.InvariantCulture;
        text.Append(culture, $"- **Preview:** {task.PreviewUrl}\n");
        if (task.PreviewUrl is { Length: > 0 } preview)
        {
            var address = PreviewUrls.OfProject(preview, task.ProjectSlug, task.Id);
            text.Append(culture, $"- **Address:** {address} (stays the same, whatever you change)\n");
        }

        text.Append(culture, $"- **Branch:** `{task.BranchName}`\n");
        if (task.Progress is { TestsTotal: { } total, TestsPassed: { } passed })
        {
            text.Append(culture, $"- **Tests:** {passed} of {total} passed\n");
        }

        if (task.Progress.ReviewScore is { } score)
        {
            text.Append(culture, $"- **Review:** {score:0.#}/100\n");
        }

        Wishes(text, task);
        return text.Append("\nSay what to change next, or describe another app.").ToString();
    }

    // "7 of 8 done, all proved in a browser; not done: remind me by email, because nothing is sent by itself yet".
    private static void Wishes(StringBuilder text, TaskSnapshot task)
    {
        if (task.Metadata.Property(TaskPhase.Planning.Wire()) is not { ValueKind: JsonValueKind.Object } plan
            || !plan.TryGetProperty("wish_count", out var count) || count.GetInt32() is not (> 0 and var all))
        {
            return;
        }

        var tried = Tried(task);
        var failed = tried.Where(c => c.Status == "failed").Select(c => $"{c.Words}, because it did not work in a browser").ToList();
        var done = (plan.TryGetProperty("wishes_done", out var kept) ? kept.GetInt32() : 0) - failed.Count;
        text.Append(CultureInfo.InvariantCulture, $"- **Wishes:** {done} of {all} done{Proof(tried, done)}");
        var left = plan.TryGetProperty("not_done", out var reasons) ? reasons.EnumerateArray().Select(r => r.GetString()!) : [];
        text.Append(left.Concat(failed).ToList() is { Count: > 0 } not ? $"; not done: {string.Join("; ", not)}\n" : "\n");
    }

    private static string Proof(List<(string Words, string Status)> tried, int done)
    {
        var met = tried.Count(c => c.Status == "met");
        return tried.Count == 0 || done <= 0 ? "" : met >= done ? ", all proved in a browser"
            : met == 0 ? ", none of them proved in a browser"
            : string.Create(CultureInfo.InvariantCulture, $", {met} of them proved in a browser");
    }

    /// <summary>What the Tester has seen of each wish; empty where it does not say.</summary>
    private static List<(string Words, string Status)> Tried(TaskSnapshot task) =>
        task.Metadata.Property(TaskPhase.Testing.Wire()) is { ValueKind: JsonValueKind.Object } testing
            && testing.TryGetProperty("e2e", out var acceptance) && acceptance.ValueKind == JsonValueKind.Object
            && acceptance.TryGetProperty("criteria", out var criteria) && criteria.ValueKind == JsonValueKind.Array
            ? [.. criteria.EnumerateArray()
                .Select(c => (c.GetProperty("words").GetString() ?? "", c.GetProperty("status").GetString() ?? ""))]
            : [];
}
