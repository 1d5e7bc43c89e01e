using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>A model with every kind of field, relation and owner that an expression can reach, and names that the languages have.</summary>
internal static class Club
{
    public static AppModel Model { get; } = new("Rowing Club", "rowing-club", "A logbook.", [
        new("Member", "Members", "member", "members", [
            new("name", "Name", FieldType.String, true), new("joined", "Joined", FieldType.Date, true),
            new("note", "Note", FieldType.Text, false), new("is", "Is", FieldType.Integer, false),
        ], [], Ownership.None, "name", []),
        new("Boat", "Boats", "boat", "boats", [
            new("name", "Name", FieldType.String, true), new("seats", "Seats", FieldType.Integer, true),
            new("weight", "Weight", FieldType.Decimal, false), new("active", "Active", FieldType.Boolean, false),
            new("kind", "Kind", FieldType.Enum, true, Values: ["skiff", "gig", "eight"]),
            new("serviced", "Serviced", FieldType.Date, false), new("now", "Now", FieldType.Integer, false),
        ], [new("keeper", "Member", false)], Ownership.None, "name", [], null, [
            new("kilometres", "Kilometres", "sum(trips.kilometres)"), new("isOut", "Is out", "exists(trips where back is none)"),
            new("sinceService", "Days since service", "today - serviced"),
        ]),
        new("Trip", "Trips", "trip", "trips", [
            new("remark", "Remark", FieldType.String, false), new("out", "Out", FieldType.DateTime, true),
            new("back", "Back", FieldType.DateTime, false), new("day", "Day", FieldType.Date, false),
            new("kilometres", "Kilometres", FieldType.Decimal, false), new("locks", "Locks", FieldType.Integer, false),
            new("windy", "Windy", FieldType.Boolean, false),
            new("mood", "Mood", FieldType.Enum, false, Values: ["good", "bad", "gig"]),
            new("toString", "To string", FieldType.Decimal, true),
        ], [new("boat", "Boat", true), new("crew", "Member", false), new("steersman", "Member", false)], Ownership.Authored, "remark", []),
        new("Reading", "Readings", "reading", "readings", [
            new("value", "Value", FieldType.Decimal, true), new("taken", "Taken", FieldType.Date, false),
            new("noon", "Noon", FieldType.Time, false), new("time", "Time", FieldType.Time, false),
            new("level", "Level", FieldType.Integer, false),
        ], [new("trip", "Trip", false)], Ownership.Private, "value", [], null, [
            new("change", "Change", "value - previous(value by taken)"),
        ]),
    ], [], null, new Auth(true), false, [], []);

    public static Entity Entity(string name) => Model.Entities.Single(e => e.Name == name);
}
