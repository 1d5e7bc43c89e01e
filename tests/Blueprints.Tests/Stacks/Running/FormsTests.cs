using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>Forms that visitors may only send: the tests of a generated application try that they read nothing.</summary>
public sealed class FormsTests
{
    internal static AppModel Defects { get; } = new("Defects", "defects", "Bikes, and what is broken about them.", [
        new("Bike", "Bikes", "bike", "bikes", [new("name", "Name", FieldType.String, true)], [], Ownership.Published, "name", []),
        new("Defect", "Defects", "defect", "defects", [
            new("name", "Name", FieldType.String, true), new("email", "Email", FieldType.Email, true),
            new("broken", "What is broken", FieldType.Text, true), new("picture", "Picture", FieldType.Image, false),
            new("urgent", "Urgent", FieldType.Boolean, false), new("noticed", "Noticed", FieldType.Date, false),
            new("state", "State", FieldType.Enum, true, Values: ["new", "answered"], Default: "\"new\""),
        ], [new("bike", "Bike", true)], Ownership.Submitted, "name", [], Stages: "state"),
        new("Note", "Notes", "note", "notes", [new("text", "Text", FieldType.String, true)], [], Ownership.None, "text", []),
    ], [], null, new Auth(true, OneOwner: true), false, [], []);

    [Fact]
    public async Task Visitors_send_and_read_nothing()
    {
        await using var app = await GeneratedApp.WriteAsync(Defects);
        await GeneratedApp.CheckAsync(app.Backend, "node", "build.mjs");
        await GeneratedApp.CheckAsync(app.Frontend, GeneratedApp.Tool(app.Frontend, "vite"), "build");
    }

    [Fact]
    public void What_is_sent_to_one_owner_needs_that_there_is_only_one()
    {
        AppModelValidator.Validate(Defects).ShouldBeEmpty();
        AppModelValidator.Validate(Defects with { Auth = new Auth(true) }).ShouldContain(e => e.Contains("whoever signs up could read it"));
        AppModelValidator.Validate(Defects with
        {
            Entities = [Defects.Entities[0] with { Owner = Ownership.None }, .. Defects.Entities.Skip(1)],
        }).ShouldContain(e => e.Contains("but not Read what it belongs to"));
    }
}
