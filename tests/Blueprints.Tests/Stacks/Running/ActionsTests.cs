using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>Actions of an application that runs: its own tests press every button, also twice at the same moment.</summary>
public sealed class ActionsTests
{
    internal static readonly AppModel Dairy = new("Dairy", "dairy", "Cheeses, damages and ideas.", [
        new("Cheese", "Cheeses", "cheese", "cheeses", [
            new("name", "Name", FieldType.String, true), new("weight", "Weight", FieldType.Decimal, true, Min: 0,
                Number: new(NumberKind.Plain)),
            new("labels", "Labels", FieldType.Integer, true, Min: 0, Number: new(NumberKind.Count)),
        ], [], Ownership.Private, "name", ["Sale"], Actions:
        [
            new("sell", "Sell", [], null, "That is more than is there.", new AskedAmount("weight", true, new LeftRow("Sale", "cheese",
                "sold"))),
            new("restock", "Restock", [], null, "This is not possible.", new AskedAmount("weight", false)),
            new("useOne", "Use one", [new("labels", "labels - 1")], "labels >= 1", "There is none left."),
        ]),
        new("Sale", "Sales", "sale", "sales", [
            new("sold", "Sold", FieldType.Decimal, true, Number: new(NumberKind.Plain)), new("day", "Day", FieldType.Date, true),
        ], [new("cheese", "Cheese", true)], Ownership.Private, "sold", []),
        new("Damage", "Damages", "damage", "damages", [
            new("text", "Text", FieldType.String, true), new("repaired", "Repaired", FieldType.Boolean, false, Default: "false"),
            new("state", "State", FieldType.Enum, true, Values: ["open", "approved", "rejected"], Default: "\"open\""),
            new("back", "Back", FieldType.Date, false), new("likes", "Likes", FieldType.Integer, false, Default: "0"),
            new("winner", "Winner", FieldType.Boolean, false, Default: "false"),
        ], [], Ownership.Authored, "text", [], Actions:
        [
            new("markAsRepaired", "Mark as repaired", [new("repaired", "true")], "not repaired", "This damage is repaired already."),
            new("approve", "Approve", [new("state", "\"approved\"")], "state = \"open\"", "This has been decided already."),
            new("bringBack", "Bring back", [new("back", "today")], "back is none", "This has been done already."),
            new("like", "Like", [new("likes", "likes + 1")], null, "This is not possible now."),
            new("drawAWinner", "Draw a winner", [new("winner", "true")], "not winner", "There are no damages left.", Draws: true),
        ]),
    ], [], null, new Auth(true), false, [], [],
        Views: [new(ViewKind.Tile, "Unrepaired", "Unrepaired", "Damage", new(Value: "count(Damage where not repaired)"), true)]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Do_what_they_say_once(bool accounts)
    {
        var model = accounts ? Dairy : Dairy with
        {
            Auth = null, Entities = [.. Dairy.Entities.Select(e => e with { Owner = Ownership.None })],
        };
        AppModelValidator.Validate(model).ShouldBeEmpty();
        await using var app = await GeneratedApp.WriteAsync(model);
        var coverage = await Task.WhenAll(GeneratedApp.CheckAsync(app.Backend, "node", "build.mjs"),
            GeneratedApp.CheckAsync(app.Frontend, GeneratedApp.Tool(app.Frontend, "vite"), "build"));
        coverage.ShouldAllBe(lines => lines >= 80);
    }
}
