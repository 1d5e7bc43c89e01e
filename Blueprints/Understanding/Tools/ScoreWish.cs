using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>Reads that the results of a game are to be kept with names, for everybody, and not only the best of this browser.</summary>
internal static partial class ScoreWish
{
    private static readonly FrozenSet<ToolKind> Least =
        new[] { ToolKind.Memory, ToolKind.Minesweeper, ToolKind.GuessNumber, ToolKind.SlidingPuzzle, ToolKind.ReactionTest }.ToFrozenSet();

    private static readonly FrozenSet<ToolKind> Most = new[] { ToolKind.Snake, ToolKind.Game2048, ToolKind.Hangman, ToolKind.WhackAMole,
        ToolKind.Simon, ToolKind.TypingTest, ToolKind.Quiz }.ToFrozenSet();

    /// <summary>The first tool whose results can be kept, where the request asks for it.</summary>
    public static Tool? For(IReadOnlyList<Tool> tools, string text) =>
        Said().IsMatch(text) || tools.Any(QuizRows.IsOne) && Each().IsMatch(text)
            ? tools.FirstOrDefault(t => Least.Contains(t.Kind) || Most.Contains(t.Kind)) : null;

    /// <summary>Where the words begin that ask for it.</summary>
    public static IEnumerable<(int From, int To)> Places(string text) => Said().Matches(text).Select(m => (m.Index, m.Index + m.Length));

    /// <summary>What keeps the results of a tool.</summary>
    public static Entity Entity(Tool tool, bool login) => new("Score", "Scores", "score", "scores", [
        new Field("name", "Name", FieldType.String, true, MaxLength: 60),
        new Field("points", tool.Kind switch
        {
            ToolKind.Memory or ToolKind.SlidingPuzzle => "Moves",
            ToolKind.Minesweeper => "Seconds",
            ToolKind.GuessNumber => "Guesses",
            ToolKind.ReactionTest => "Milliseconds",
            ToolKind.TypingTest => "Words per minute",
            _ => "Points",
        }, FieldType.Integer, true, Number: new NumberFormat(NumberKind.Count)),
    ], [], login ? Ownership.Authored : Ownership.None, "name", [], new SortOrder("points", Most.Contains(tool.Kind)));

    // "results per learner", "the scores of all teams".
    [GeneratedRegex(@"\b(?:results?|scores?|points)\s+(?:per|of|by|for)\s+\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    [GeneratedRegex("""
        \b(?:(?:online\s+|shared\s+)?high[-\s]*scores?\s+(?:list|table|board|ranking)
        |leader[-\s]*board|hall\s+of\s+fame|scores?\s+(?:list|table|ranking)
        |list\s+of\s+(?:the\s+)?(?:best|high|top)(?:\s+high)?\s*-?(?:scores?|results|players)
        |ranking(?:\s+list)?|top\s+(?:ten|five|10|5|20|100)(?:\s+list)?
        |(?:save|keep|store|record|remember)s?\s+(?:the\s+|their\s+|my\s+|our\s+|all\s+|every\s+)?(?:high\s*scores?|scores?|results?)
        (?:\s+of\s+everyone)?
        |(?:high\s*)?scores?\s+(?:is|are|get)\s+(?:kept|saved|stored|recorded|remembered)|who\s+has\s+the\s+(?:most|best)\s+\w+)
        (?:[\s,]+(?:with|by|including)\s+(?:(?:the|their|our|player|all)\s+)*(?:player\s+)?(?:names?|players?)
        (?:\s+and\s+(?:points|scores?|date))?)?
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Said();
}
