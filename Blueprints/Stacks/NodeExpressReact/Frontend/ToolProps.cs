using System.Globalization;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>What a game, toy or clock is told by its screen: the options of the model as properties of its component.</summary>
internal static class ToolProps
{
    /// <summary>Names and TypeScript of the properties; null for the kinds that <see cref="ToolScreens"/> knows itself.</summary>
    public static IReadOnlyList<(string Name, string Value)>? Of(Tool tool)
    {
        var o = tool.Options;
        (string, string?)[]? props = tool.Kind switch
        {
            ToolKind.Timer => [("seconds", Number(Seconds(o.Minutes, o.Seconds) ?? 300)), ("presets", Presets(o)),
                ("breakSeconds", Number(Seconds(o.BreakMinutes, o.BreakSeconds))), ("rounds", Number(o.Rounds)),
                ("work", o.Seconds is > 0 && o.Minutes is null or 0 ? "'Work'" : null)],
            ToolKind.Wheel => [("names", List(o.Items)), ("label", Text(o.ItemsLabel))],
            ToolKind.Picker => [("names", List(o.Items)), ("label", Text(o.ItemsLabel)), ("count", Number(o.Count)),
                ("verb", o.ItemsLabel == "Options" ? "'Decide'" : o.Variant == "once" ? "'Draw'" : null),
                ("once", o.Variant == "once" ? "true" : null)],
            ToolKind.Teams => [("names", List(o.Items)), ("by", o.Variant == "teams"
                ? "'teams'" : "'size'"), ("count", Number(o.Count ?? 4)),
                ("one", Text(o.ItemsLabel))],
            ToolKind.Dice => [("count", Number(o.Count)), ("sides", Number(o.Size))],
            ToolKind.Coin => [],
            ToolKind.TicTacToe => [("size", Number(o.Size)), ("against", Text(o.Variant))],
            ToolKind.Memory => [("pictures", List(o.Items ?? ["A", "B", "C", "D", "E", "F", "G", "H"])), ("pairs", Number(o.Size)),
                ("players", Number(o.Count))],
            ToolKind.Snake or ToolKind.Simon or ToolKind.ReactionTest or ToolKind.DrumPad or ToolKind.DrawingBoard => [],
            ToolKind.Game2048 or ToolKind.SlidingPuzzle => [("size", Number(o.Size))],
            ToolKind.ConnectFour => [("against", Text(o.Variant))],
            ToolKind.Minesweeper => [("width", Number(o.Size)), ("height", Number(o.Height ?? o.Size)), ("mines", Number(o.Count))],
            ToolKind.Hangman => [("words", List(o.Items ?? ["Elephant", "Giraffe", "Crocodile"]))],
            ToolKind.RockPaperScissors => [("bestOf", Number(o.Count)), ("five", o.Variant == "five" ? "true" : null)],
            ToolKind.GuessNumber => [("least", Number(o.Start)), ("most", Number(o.Size)), ("tries", Number(o.Count))],
            ToolKind.WhackAMole or ToolKind.TypingTest => [("seconds", Number(Seconds(o.Minutes, o.Seconds)))],
            ToolKind.Metronome => [("tempo", Number(o.Start)), ("beats", Number(o.Count))],
            ToolKind.Piano => [("octaves", Number(o.Count))],
            ToolKind.MagicBall => [("answers", List(o.Items))],
            ToolKind.Countdown => [("date", Text(o.Date)), ("title", Text(o.ItemsLabel))],
            ToolKind.Quiz => [("questions", o.Source is null ? Questions(o) : "{}"), ("count", Number(o.Count))],
            ToolKind.Bingo => [("balls", Number(o.Size))],
            ToolKind.Scoreboard => [("names", List(o.Items)), ("count", Number(o.Count)), ("one", Text(o.ItemsLabel))],
            ToolKind.ChessClock => [("seconds", Number(Seconds(o.Minutes, o.Seconds))), ("increment", Number(o.Step)),
                ("names", o.Items is { Count: 2 } ? List(o.Items) : null)],
            _ => null,
        };
        return props?.Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!)).ToList();
    }

    private static int? Seconds(int? minutes, int? seconds) => minutes is null
        && seconds is null ? null : (minutes ?? 0) * 60 + (seconds ?? 0);

    private static string? Presets(ToolOptions o) => o.Presets is not { Count: > 0 } presets ? null
        : $"[\n{string.Concat(presets.Select(p => $"  {{ label: {Code.Ts(p.Label)}, seconds: {Number(p.Seconds)} }},\n"))}]";

    private static string Questions(ToolOptions o) =>
        $"[\n{string.Concat((o.Questions ?? []).Select(q => $"  {{ text: {Code.Ts(q.Text)}, answers: {List(q.Answers)} }},\n"))}]";

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(string? text) => text is null ? null : Code.Ts(text);

    private static string? List(IReadOnlyList<string>? items) =>
        items is not { Count: > 0 } ? null : $"[{string.Join(", ", items.Select(Code.Ts))}]";
}
