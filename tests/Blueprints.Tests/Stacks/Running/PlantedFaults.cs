using Catalyst.Brains.Expressions;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>A mistake in a generated application that a person would see.</summary>
/// <param name="Part">The part of the application that it breaks.</param>
/// <param name="File">Where it is, from the root of the application.</param>
/// <param name="Right">The code as it is written.</param>
/// <param name="Wrong">What stands there instead.</param>
internal sealed record PlantedFault(string Part, string File, string Right, string Wrong)
{
    private const string Boats = "backend/src/repositories/boats.ts";
    private const string Trips = "backend/src/repositories/trips.ts";
    private const string Start = "backend/src/routes/start.ts";
    private const string Charts = "backend/src/routes/trips.charts.ts";

    /// <summary>An application with parts of many kinds.</summary>
    public static AppModel Boathouse { get; } = new("Boathouse", "boathouse", "Boats and trips.", [
        new("Boat", "Boats", "boat", "boats", [
            new("name", "Name", FieldType.String, true), new("seats", "Seats", FieldType.Integer, true, Min: 1, Max: 9),
            new("built", "Built", FieldType.Date, false), new("kept", "Kept outside", FieldType.Boolean, false),
        ], [], Ownership.None, "name", ["Trip"],
            Computed: [new("kilometres", "Kilometres", "sum(trips.kilometres)"), new("room", "Room", "seats * 2 + 1")],
            Conditions: [new("isSmall", "Small", "seats < 3", Tone.Warning, true), new("isUsed", "Used", "exists(trips)", Tone.Info)]),
        new("Trip", "Trips", "trip", "trips", [
            new("route", "Route", FieldType.String, true), new("day", "Day", FieldType.Date, true),
            new("kilometres", "Kilometres", FieldType.Decimal, true, Min: 0), new("back", "Back", FieldType.Boolean, false),
        ], [new("boat", "Boat", true)], Ownership.None, "route", [], new("day", false, true)),
        new("Repair", "Repairs", "repair", "repairs", [
            new("work", "Work", FieldType.String, true),
            new("state", "State", FieldType.Enum, true, Values: ["wanted", "begun", "finished"], Default: "\"wanted\""),
        ], [], Ownership.None, "work", [], Stages: "state"),
    ], [], null, null, false, [], [])
    {
        Views =
        [
            new(ViewKind.Tile, "Out", "Boats on the water", "Trip", new(Value: "count(Trip where not back)"), true),
            new(ViewKind.Tile, "Rowed", "Rowed", "Trip", new(Value: "sum(Trip.kilometres)"), true),
            new(ViewKind.List, "Away", "Still away", "Trip", new(Where: "not back"), true),
            new(ViewKind.Calendar, "Days", "Days", "Trip", new(From: "day"), false),
            new(ViewKind.Chart, "PerBoat", "Kilometres per boat", "Trip",
                new(X: "boat.name", Form: ChartForm.Bar, Measures: [new("Kilometres", AggregateKind.Sum, "kilometres")])),
            new(ViewKind.Chart, "PerMonth", "Trips per month", "Trip",
                new(X: "day", Step: TimeUnit.Month, Form: ChartForm.Bar, Where: "back", Measures: [new("Trips", AggregateKind.Count)])),
        ],
    };

    /// <summary>Mistakes in values, conditions, numbers, lists and charts.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("Boat.room", Boats, "* 2", "* 3"),
        new("Boat.room", Boats, "+ 1", "- 1"),
        new("Boat.isSmall", Boats, "< 3", ">= 3"),
        new("Boat.isSmall", Boats, "< 3", "< 0"),
        new("Boat.isSmall", Boats, "if (query.isSmall !== undefined)", "if (query.isSmall === false)"),
        new("Out", Start, "WHERE NOT t.\"back\"", "WHERE t.\"back\""),
        new("Out", Start, "WHERE NOT t.\"back\"", ""),
        new("Rowed", Start, "sum(t.\"kilometres\")", "max(t.\"kilometres\")"),
        new("Away", Trips, "'away': `NOT t.\"back\"`", "'away': `t.\"back\"`"),
        new("Away", Trips, "'away': `NOT t.\"back\"`", "'away': `true`"),
        new("PerBoat", Charts, "by: 'sum'", "by: 'avg'"),
        new("PerBoat", Charts, "of: `t.\"kilometres\"`", "of: `t.\"kilometres\" * 2`"),
        new("PerMonth", Charts, "where: `t.\"back\"`", "where: `NOT t.\"back\"`"),
        new("PerMonth", Charts, "where: `t.\"back\"`", "where: `true`"),
    ];
}
