using Catalyst.Brains.Expressions;

namespace Catalyst.Brains.Model;

/// <summary>A way of looking at rows beside their list.</summary>
/// <param name="Name">PascalCase and used by nothing else of the model, e.g. <c>WeightOverTime</c>.</param>
/// <param name="Label">Its heading, e.g. <c>Weight over time</c>.</param>
/// <param name="Of">Name of the entity whose rows it shows.</param>
/// <param name="OnStart">Whether the start page shows it.</param>
public sealed record AppView(ViewKind Kind, string Name, string Label, string Of, ViewOptions Options, bool OnStart = false);

/// <summary>The ways of looking at rows.</summary>
public enum ViewKind
{
    /// <summary>Values over time or by a choice, drawn.</summary>
    Chart,

    /// <summary>Rows on their days.</summary>
    Calendar,

    /// <summary>One number of all rows.</summary>
    Tile,

    /// <summary>The rows that meet a condition.</summary>
    List,

    /// <summary>The rows as their pictures, in place of their list.</summary>
    Gallery,

    /// <summary>The rows one after the other: cards to learn by, steps to take, exercises that last a while.</summary>
    Player,

    /// <summary>Who of the rows, which are people, has to give how much to whom until all are even; on the start page.</summary>
    Balances,
}

/// <summary>Options of a view; only those of its kind are set. Expressions are about a row, but for <paramref name="Value"/>.</summary>
/// <param name="Where">Chart, list: which rows; null for all.</param>
/// <param name="Value">Tile: its number, of the whole application: <c>count(Damage where not repaired)</c>.</param>
/// <param name="X">Chart: a date, or what the rows are grouped by.</param>
/// <param name="Step">Chart over dates: the shortest time that is one point or bar.</param>
/// <param name="Measures">Chart: its lines, or the parts of its bars; a donut has one.</param>
/// <param name="Series">Chart with one measure: what gives each of its values a line of its own; null for one line.</param>
/// <param name="Form">Chart: how it is drawn.</param>
/// <param name="From">Calendar: the field with the day of a row.</param>
/// <param name="To">Calendar: the field with its last day; null when it has one day.</param>
/// <param name="Picture">Gallery: the field with the picture.</param>
/// <param name="Turned">Player: the field that is seen when a row is turned over, as the back of a card; such rows come back until
/// each is known. Null for steps that are done one by one.</param>
/// <param name="Seconds">Player: the seconds that a row lasts; the next one comes by itself.</param>
/// <param name="Lines">Player: the long text whose lines are the steps, gone through on the page of its row, in place of
/// rows.</param>
/// <param name="Balance">Balances: the computed value of a row that says what it is owed; below zero what it owes.</param>
public sealed record ViewOptions(
    string? Where = null,
    string? Value = null,
    string? X = null,
    TimeUnit Step = TimeUnit.Day,
    IReadOnlyList<Measure>? Measures = null,
    string? Series = null,
    ChartForm Form = ChartForm.Line,
    string? From = null,
    string? To = null,
    string? Picture = null,
    string? Turned = null,
    string? Seconds = null,
    string? Lines = null,
    string? Balance = null);

/// <summary>A number of several rows.</summary>
/// <param name="Label">For people, e.g. <c>Systolic</c>.</param>
/// <param name="Kind">How the rows become one number: Count, Sum, Avg, Min or Max.</param>
/// <param name="Value">The number of a row; null to count the rows.</param>
public sealed record Measure(string Label, AggregateKind Kind, string? Value = null);

/// <summary>How a chart is drawn.</summary>
public enum ChartForm
{
    Line,
    Bar,
    Donut,
}
