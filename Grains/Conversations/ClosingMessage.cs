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

    // "7 of 8 wishes done; not done: remind me by email, because nothing is sent by itself yet".
    private static void Wishes(StringBuilder text, TaskSnapshot task)
    {
        if (task.Metadata.Property(TaskPhase.Planning.Wire()) is not { ValueKind: JsonValueKind.Object } plan
            || !plan.TryGetProperty("wish_count", out var count) || count.GetInt32() is not (> 0 and var all))
        {
            return;
        }

        var done = plan.TryGetProperty("wishes_done", out var kept) ? kept.GetInt32() : 0;
        text.Append(CultureInfo.InvariantCulture, $"- **Wishes:** {done} of {all} done");
        var left = plan.TryGetProperty("not_done", out var reasons) ? reasons.EnumerateArray().Select(r => r.GetString()).ToList() : [];
        text.Append(left.Count > 0 ? $"; not done: {string.Join("; ", left)}\n" : "\n");
    }
}
