namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>One row by chance: "draw a winner", "pick one at random".</summary>
internal static class DrawReader
{
    public static KeptPart? Read(AskedAction asked)
    {
        // "win = 2 points, draw = 1 point" tells of a match that nobody won.
        var at = asked.Words.ToList().FindIndex(t => t.Word is "draw" or "draws");
        if (at >= 0 && at + 1 < asked.Words.Count && (asked.Words[at + 1].Is("=") || asked.Words[at + 1].Kind == TokenKind.Number))
        {
            return null;
        }

        if (!asked.Says("draw", "draws", "drawn", "random", "randomly", "chance", "by lot") || asked.Thing(_ => true) is not { } thing)
        {
            return null;
        }

        if (!asked.Says("winner", "winners", "raffle", "wins"))
        {
            return asked.Keep(thing, new RowAction("pickOne", $"Pick a random {thing.Label}", [], null,
                $"There are no {thing.PluralLabel} to choose from.", Draws: true));
        }

        if (thing.Fields.All(f => f.Name != "winner"))
        {
            thing = thing with { Fields = [.. thing.Fields, new Field("winner", "Winner", FieldType.Boolean, false, Default: "false")] };
        }

        return asked.Keep(thing, new RowAction("drawAWinner", "Draw a winner", [new ValueChange("winner", "true")], "not winner",
            $"There are no {thing.PluralLabel} left to draw from.", Draws: true));
    }
}
