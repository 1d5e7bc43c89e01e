using System.Text.RegularExpressions;

namespace Catalyst.Brains.Model;

/// <summary>
/// What must hold of the rows of an entity, whoever owns them, and also when two requests come at the same moment. It is of one kind.
/// </summary>
/// <param name="Name">camelCase, e.g. <c>oneCanoeADay</c>.</param>
/// <param name="Says">What a person reads whose row is refused, a sentence; <c>{day}</c> stands for the value that was entered.</param>
/// <param name="Unique">Fields, relations and <see cref="Owner"/> that no two rows share all of.</param>
/// <param name="Require">A condition over the row, in the language of <see cref="Expressions.Expression"/>.</param>
/// <param name="NoOverlap">The time that no two rows share.</param>
public sealed record Rule(
    string Name, string Says, IReadOnlyList<string>? Unique = null, string? Require = null, Overlap? NoOverlap = null)
{
    /// <summary>Whose row it is, as a member of a rule.</summary>
    public const string Owner = "owner";

    /// <summary>Name of the rule that what ends does not end before it begins; it keeps no usual row out.</summary>
    public const string InOrder = "inOrder";

    /// <summary>What has to be so of each row of the entity.</summary>
    public string Condition(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Require ?? (NoOverlap is { } overlap ? overlap.Condition(entity)
            : $"count({entity.Name} where {string.Join(" and ", Unique!.Select(m => $"{m} = this.{m}"))}) <= 1");
    }
}

/// <summary>A stretch of time that a row takes.</summary>
/// <param name="Per">What it takes; several things that it takes together; empty where there is only one of it.</param>
/// <param name="From">When it begins: a field, or an expression of fields.</param>
/// <param name="To">When it ends; where it has no value, it has not ended.</param>
/// <param name="Whole">The day on which it ends is taken too.</param>
public sealed record Overlap(IReadOnlyList<string> Per, string From, string To, bool Whole = false)
{
    /// <summary>Whether a field says when it begins: alone, or as the time of a day.</summary>
    public bool Begins(string field) => From == field || From.EndsWith($" + {field}", StringComparison.Ordinal);

    /// <summary>Whether a field says when it ends: alone, or as the time of a day.</summary>
    public bool Ends(string field) => To == field || To.EndsWith($" + {field}", StringComparison.Ordinal);

    internal string Condition(Entity entity)
    {
        var fields = string.Join('|', entity.Fields.Select(f => Regex.Escape(f.Name)));
        string This(string text) => Regex.Replace(text, $@"(?<![\w.])({fields})\b", "this.$1");
        string Before(string from, string to) => $"{from} {(Whole ? "<=" : "<")} {to}";
        var open = entity.Fields.Any(f => Ends(f.Name) && !f.Required);
        string Meets(string from, string to) => open ? $"({to} is none or {Before(from, to)})" : Before(from, to);
        return $"count({entity.Name} where " + string.Concat(Per.Select(p => $"{p} = this.{p} and "))
            + $"{Meets(This(From), To)} and {Meets(From, This(To))}) <= 1";
    }
}
