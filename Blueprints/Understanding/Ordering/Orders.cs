namespace Catalyst.Blueprints.Understanding.Ordering;

/// <summary>From what was wished to the field that it means in a thing, and back to words.</summary>
internal static class Orders
{
    /// <summary>Null when the thing has nothing that could be meant.</summary>
    public static SortOrder? Of(Entity entity, OrderWish wish)
    {
        if (wish.Alphabetical)
        {
            return new SortOrder(entity.TitleField, false);
        }

        if (wish.State.Length > 0)
        {
            return InState(entity, wish.State);
        }

        if (wish.Field.Length > 0)
        {
            return Called(entity, wish.Field) is { } field ? new SortOrder(field.Name, wish.Descending ?? false)
                : wish.Field is "date" or "newest" or "creation" or "age" or "recent" ? Dated(entity, wish.Descending ?? true)
                : wish.Field is "title" or "name" or "alphabet" ? new SortOrder(entity.TitleField, wish.Descending ?? false)
                : null;
        }

        if (wish.Meaning is not { } meaning)
        {
            return null;
        }

        var down = wish.Descending ?? meaning.Descending;
        foreach (var name in meaning.Fields)
        {
            if (entity.Fields.FirstOrDefault(f => Last(f) == name && Comparable(f)) is { } field && !(meaning.Dated && name == "birth"))
            {
                // Who was born last is the youngest.
                return new SortOrder(field.Name, down);
            }
        }

        return meaning.Dated ? Dated(entity, down) : null;
    }

    /// <summary>For people: "cost, greatest first".</summary>
    public static string Describe(Entity entity, SortOrder order)
    {
        var field = entity.Fields.FirstOrDefault(f => f.Name == order.Field);
        return order.FromToday ? $"by {field?.Label.ToLowerInvariant()}, those of today first, then the next ones"
            : entity.Computed?.FirstOrDefault(c => c.Name == order.Field) is { } computed
                ? $"by {computed.Label.ToLowerInvariant()}, {(order.Descending ? "greatest" : "least")} first"
            : field is null ? order.Descending ? "newest first" : "oldest first"
            : $"by {field.Label.ToLowerInvariant()}, " + field.Type switch
        {
            FieldType.Date or FieldType.DateTime => order.Descending ? "latest first" : "earliest first",
            FieldType.Integer or FieldType.Decimal => order.Descending ? "greatest first" : "least first",
            FieldType.Enum => order.Descending ? "the last choice first" : "the first choice first",
            _ => order.Descending ? "from Z to A" : "from A to Z",
        };
    }

    // The first or the last of some choices can come first, and one side of a yes or no.
    private static SortOrder? InState(Entity entity, string state) => entity.Fields.Select(f => f switch
    {
        { Type: FieldType.Boolean } => Last(f) == state ? new SortOrder(f.Name, true)
            : state == $"un{Last(f)}" || state == "open" && Last(f) is "done" or "finished" or "completed" or "solved" or "closed"
                ? new SortOrder(f.Name, false) : null,
        { Values: { } values } when values[0] == state => new SortOrder(f.Name, false),
        { Values: { } values } when values[^1] == state => new SortOrder(f.Name, true),
        _ => null,
    }).FirstOrDefault(order => order is not null);

    private static SortOrder Dated(Entity entity, bool down) =>
        new((entity.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime
            && !f.Name.EndsWith("birth", StringComparison.OrdinalIgnoreCase)
            && !f.Name.StartsWith("birth", StringComparison.Ordinal)))?.Name ?? SortOrder.Created, down);

    private static Field? Called(Entity entity, string phrase)
    {
        var singular = Morphology.Singular(phrase);
        return entity.Fields.FirstOrDefault(f => f.Label.Equals(phrase, StringComparison.OrdinalIgnoreCase)
            || f.Label.Equals(singular, StringComparison.OrdinalIgnoreCase))
            ?? entity.Fields.FirstOrDefault(f => Last(f) == phrase || Last(f) == singular || Morphology.Singular(Last(f)) == singular)
            ?? (phrase is "price" or "cost" or "amount"
                ? entity.Fields.FirstOrDefault(f => Last(f) is "price" or "cost" or "amount" or "total" or "fee") : null);
    }

    private static bool Comparable(Field field) =>
        field.Type is FieldType.Integer or FieldType.Decimal or FieldType.Date or FieldType.DateTime;

    private static string Last(Field field) => field.Label[(field.Label.LastIndexOf(' ') + 1)..].ToLowerInvariant();
}
