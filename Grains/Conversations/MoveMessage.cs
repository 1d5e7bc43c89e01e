using System.Text;
using Catalyst.Grains.Interfaces.Projects;

namespace Catalyst.Grains.Conversations;

/// <summary>What the chat says when somebody has gone back or forward.</summary>
internal static class MoveMessage
{
    private const int LongestRequest = 120;

    public static string For(ProjectMove move, bool isUndo)
    {
        if (move is not { Refusal: null, From: { } from, To: { } to })
        {
            return move.Refusal!;
        }

        var text = new StringBuilder(isUndo
            ? $"\u21a9\ufe0f Undone: *{Short(from.Request)}*. The application is again as it was before, with its data of that time.\n\n"
            : $"\u21aa\ufe0f Done again: *{Short(to.Request)}*. Its data are as you left them.\n\n");
        text.Append(move.PreviewUrl is { } url
            ? $"- **Preview:** {url}\n"
            : "- **Preview:** it had ended; the next change, or the branch on your machine, starts the application with its data.\n");
        text.Append($"- **Branch:** `{to.Branch}`\n\n");
        return text.Append(isUndo
            ? "What was entered since the change is kept with it: \"redo\" brings both back. A new change begins with what you see now."
            : "What was entered since the undo is kept with the version before: \"undo\" brings it back.").ToString();
    }

    private static string Short(string request)
    {
        var line = string.Join(' ', request.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestRequest ? line : string.Concat(line.AsSpan(0, LongestRequest - 1), "…");
    }
}
