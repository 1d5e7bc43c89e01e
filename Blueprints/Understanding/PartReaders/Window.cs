namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>A stretch of time around today, as words name it.</summary>
/// <param name="Condition">With <c>{0}</c> for the date.</param>
/// <param name="Label">As it stands behind a noun: <c>this month</c>.</param>
internal sealed record Window(string Condition, string Label, int From, int To)
{
    private static readonly string[] Named =
        "zero one two three four five six seven eight nine ten eleven twelve".Split(' ');

    private static readonly FrozenSet<string> Units = Words.Set("day week month year");
    private static readonly FrozenSet<string> Back = Words.Set("last past previous");
    private static readonly FrozenSet<string> Ahead = Words.Set("next coming following");

    /// <summary>The first one that the words name; null when none.</summary>
    public static Window? In(IReadOnlyList<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Word is "today" or "todays" or "today's")
            {
                return new("{0} = today", "today", i, i + 1);
            }

            if (words[i].Is("tomorrow"))
            {
                return new("{0} = today + 1 day", "tomorrow", i, i + 1);
            }

            if (words[i].Is("this") && i + 1 < words.Count && Units.Contains(words[i + 1].Lemma) && words[i + 1].Lemma != "day")
            {
                return new($"{{0}} in this {words[i + 1].Lemma}", $"this {words[i + 1].Lemma}", i, i + 2);
            }

            if (words[i].Is("the") && i > 0 && i + 1 < words.Count && words[i - 1].Word is "of" or "in"
                && words[i + 1].Word is "week" or "month" or "year")
            {
                return new($"{{0}} in this {words[i + 1].Word}", $"this {words[i + 1].Word}", i, i + 2);
            }

            var (back, ahead) = (words[i].IsAny(Back), words[i].IsAny(Ahead));
            if (!back && !ahead || i + 1 >= words.Count)
            {
                continue;
            }

            if (Units.Contains(words[i + 1].Lemma) && words[i + 1].Lemma != "day")
            {
                var unit = words[i + 1].Lemma;
                return new($"{{0}} in {(back ? "last" : "next")} {unit}", back ? $"of last {unit}" : $"next {unit}", i, i + 2);
            }

            if (Count(words[i + 1]) is { } count && i + 2 < words.Count && Units.Contains(words[i + 2].Lemma))
            {
                var unit = words[i + 2].Lemma;
                var span = $"{count} {unit}{(count == 1 ? "" : "s")}";
                return back ? new($"{{0}} > today - {span} and {{0}} <= today", $"of the last {span}", i, i + 3)
                    : new($"{{0}} >= today and {{0}} <= today + {span}", $"in the next {span}", i, i + 3);
            }
        }

        return null;
    }

    private static int? Count(Token token) => token.Kind == TokenKind.Number
        ? int.TryParse(token.Word, out var n) && n is > 0 and < 1000 ? n : null
        : Array.IndexOf(Named, token.Word) is var at and > 0 ? at : null;
}
