using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>Roles of an application that runs: its own tests try every right with every role and with none.</summary>
public sealed class RolesTests
{
    private static readonly AppModel Club = new("Club", "club", "Boats, trips, hours and complaints.", [
        new("Boat", "Boats", "boat", "boats", [
            new("name", "Name", FieldType.String, true), new("clean", "Clean", FieldType.Boolean, false, Default: "false"),
        ], [], Ownership.None, "name", ["Trip"], Actions:
        [
            new("markAsClean", "Mark as clean", [new("clean", "true")], "not clean", "It is clean already.", By: ["cleaner"]),
        ], May: [new(["cleaner"], [Deed.Create, Deed.Update]), new(["boatman"], [Deed.Delete])]),
        new("Trip", "Trips", "trip", "trips", [
            new("goal", "Goal", FieldType.String, true), new("notes", "Notes", FieldType.Text, false),
        ], [new("boat", "Boat", true)], Ownership.Authored, "goal", [],
            May: [new([Permission.RowOwner, "cleaner"], [Deed.Delete])]),
        new("Hour", "Hours", "hour", "hours", [
            new("work", "Work", FieldType.String, true), new("amount", "Amount", FieldType.Integer, true, Number: new(NumberKind.Count)),
            new("day", "Day", FieldType.Date, true), new("approved", "Approved", FieldType.Boolean, false, Default: "false"),
        ], [], Ownership.Private, "work", [], Actions:
        [
            new("approve", "Approve", [new("approved", "true")], "not approved", "It is approved already.", By: ["boatman"]),
        ], May: [new([Permission.RowOwner, "boatman"], [Deed.Read])]),
        new("Complaint", "Complaints", "complaint", "complaints", [
            new("text", "Text", FieldType.String, true), new("place", "Place", FieldType.String, false),
        ], [], Ownership.None, "text", [],
            May: [new(["boatman"], [Deed.Read, Deed.Update, Deed.Delete]), new([Permission.Everyone], [Deed.Create])]),
    ], [], null, new Auth(false), false, [], [], Roles: [new("boatman"), new("cleaner"), new("member")]);

    [Fact]
    public async Task Allow_what_they_say_and_nothing_else()
    {
        AppModelValidator.Validate(Club).ShouldBeEmpty();
        await using var app = await GeneratedApp.WriteAsync(Club);
        var coverage = await Task.WhenAll(GeneratedApp.CheckAsync(app.Backend, "node", "build.mjs"),
            GeneratedApp.CheckAsync(app.Frontend, GeneratedApp.Tool(app.Frontend, "vite"), "build"));
        await NodeProgram.RunAsync(app.Acceptance, GeneratedApp.Tool(app.Acceptance, "tsc"), "--noEmit");
        coverage.ShouldAllBe(lines => lines >= 80);
    }
}
