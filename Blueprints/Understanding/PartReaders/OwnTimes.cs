namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Values that follow from the days of a row itself: its age, how long it took, how many days until it is due.</summary>
internal static class OwnTimes
{
    private static readonly string[] Starts = ["start", "begin", "from", "departure", "out", "arrival", "checkin", "opened", "started",
        "date"];

    private static readonly string[] Ends = ["end", "finish", "to", "until", "return", "back", "checkout", "closed", "finished", "done"];

    public static KeptPart? Read(AppModel model, Entity? entity, MeasureKind kind, IReadOnlyList<Token> words)
    {
        if (entity is null)
        {
            return null;
        }

        List<Field> days = [.. entity.Fields.Where(f => f.Type is FieldType.Date or FieldType.DateTime)];
        var said = words.Select(w => w.Lemma).ToHashSet();
        switch (kind)
        {
            case MeasureKind.Age:
                var born = days.Find(f => f.Label.Contains("birth", StringComparison.OrdinalIgnoreCase)
                    || f.Label.Contains("born", StringComparison.OrdinalIgnoreCase));
                var died = days.Find(f => Facts.Lemmas(f.Label).Any(l => l is "died" or "death"));
                return born is null ? null : died is not null && said.Contains("death")
                    ? ModelParts.Computed(model, entity, "Age at death", Years(born.Name, died.Name))
                    : ModelParts.Computed(model, entity, "Age", Years(born.Name, "today"));
            case MeasureKind.Until:
                var until = days.Find(f => Facts.Lemmas(f.Label).Any(said.Contains)) ?? days.FirstOrDefault();
                return until is null ? null : ModelParts.Computed(model, entity, $"Days until {until.Label.ToLowerInvariant()}",
                    $"days({Date(until)} - today)");
            default:
                var start = Find(days, Starts, null);
                var end = Find(days, Ends, start);
                return start is null || end is null ? null : start.Type == FieldType.Date || end.Type == FieldType.Date
                    ? ModelParts.Computed(model, entity, "Days", $"days({Date(end)} - {Date(start)})")
                    : ModelParts.Computed(model, entity, "Hours", $"round(hours({end.Name} - {start.Name}), 2)");
        }
    }

    private static Field? Find(List<Field> days, string[] words, Field? besides) =>
        words.Select(word => days.Find(f => f != besides && Facts.Lemmas(f.Label).Contains(word))).FirstOrDefault(f => f is not null);

    private static string Date(Field field) => field.Type == FieldType.DateTime ? $"date({field.Name})" : field.Name;

    // Somebody is a year older from the birthday on.
    private static string Years(string born, string on) => $"year({on}) - year({born}) - "
        + $"(if month({on}) * 100 + day({on}) < month({born}) * 100 + "
        + $"day({born}) then 1 else 0)";
}
