using System.Globalization;

namespace Catalyst.Agents;

/// <summary>Small help for sentences that people read.</summary>
internal static class Words
{
    /// <summary><c>1 task</c>, <c>2 tasks</c>, <c>1,234 lines</c>.</summary>
    public static string Count(long count, string noun, string? plural = null) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + (count == 1 ? noun : plural ?? noun + "s");

    /// <summary><c>89%</c></summary>
    public static string Percent(double fraction) => (100 * fraction).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>The text without line breaks, so that it can stand in a subject or a line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string FirstLine(string? text) => (text ?? "").Split('\n')[0];

    /// <summary>The end of a long text: what a program said last is what explains its end.</summary>
    public static string Tail(string text, int length = 2000)
    {
        text = text.TrimEnd();
        return text.Length <= length ? text : "…" + text[^length..];
    }

    /// <summary><c>1.2 s</c></summary>
    public static string Seconds(double seconds) => seconds.ToString(seconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " s";

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
