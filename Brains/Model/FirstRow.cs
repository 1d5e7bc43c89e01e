namespace Catalyst.Brains.Model;

/// <summary>A row that is there from the start: one of the people of a flat share, a treatment with its price.</summary>
/// <param name="Values">One for each field that has a value.</param>
public sealed record FirstRow(IReadOnlyList<FirstValue> Values)
{
    /// <summary>The rows of an entity without values of fields that it has no more; null when they cannot be its rows any more.</summary>
    public static IReadOnlyList<FirstRow>? Fitting(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var fitting = entity with
        {
            Rows = entity.Rows?.Select(r => new FirstRow([.. r.Values.Where(v => entity.Fields.Any(f => f.Name == v.Field))])).ToList(),
        };
        return FirstRowValidator.Validate(fitting).Any() ? null : fitting.Rows;
    }

    /// <summary>The row after a field has got another name.</summary>
    public FirstRow Renamed(string field, string name) =>
        new([.. Values.Select(v => v.Field == field ? v with { Field = name } : v)]);
}

/// <summary>A value of such a row.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Value">As text: <c>Mia</c>, <c>40</c>, <c>true</c>, <c>2026-02-28</c>, <c>09:30</c>, one of the values of an enum.</param>
public sealed record FirstValue(string Field, string Value);
