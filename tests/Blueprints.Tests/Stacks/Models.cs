using Catalyst.Blueprints.Model;

namespace Catalyst.Blueprints.Tests.Stacks;

/// <summary>Applications to generate.</summary>
internal static class Models
{
    public static AppModel Todo => App("Todo App", "todo-app", [
        new("Todo", "Todos", "todo", "todos", [
            new("title", "Title", FieldType.String, true), new("notes", "Notes", FieldType.Text, false), new("done", "Done", FieldType.Boolean, false, Default: "false"),
            new("priority", "Priority", FieldType.Enum, true, Values: ["low", "medium", "high"], Default: "\"medium\""), new("dueDate", "Due date", FieldType.Date, false),
        ], [], Ownership.Private, "title", []),
    ], auth: new Auth(true));

    public static AppModel Nasty => App("Bob's \"<b>${x}</b>\" `App`", "order-app", [
        new("Group", "Groups", "group's", "groups'", [new("name", "It's {name}", FieldType.String, true, Unique: true)], [], Ownership.None, "name", ["Order"]),
        new("Order", "Orders", "order", "orders", [
            new("select", "Sel\"ect", FieldType.String, true), new("amount", "Amount", FieldType.Decimal, true, Min: 0), new("count", "Count", FieldType.Integer, false),
            new("at", "At", FieldType.DateTime, false), new("email", "Email", FieldType.Email, false), new("link", "Link", FieldType.Url, false),
        ], [new("group", "Group", true), new("table", "Order", false)], Ownership.Authored, "select", ["Remark"]),
        new("Remark", "Remarks", "remark", "remarks", [new("text", "Text", FieldType.Text, true)], [new("order", "Order", true)], Ownership.Authored, "text", []),
    ], auth: new Auth(false), realtime: true);

    public static AppModel Tools => App("Tools", "tools", [], tools: [
        new(ToolKind.Calculator, "Calculator", "Calculator", new()), new(ToolKind.Counter, "Counter", "Counter", new(Start: 1, Step: 2)),
        new(ToolKind.Timer, "Pomodoro", "Pomodoro", new(Minutes: 25, BreakMinutes: 5)), new(ToolKind.Generator, "Dice", "Dice", new(Variant: "dice")),
        new(ToolKind.Formula, "Tip", "Tip", new(Inputs: [new("bill", "Bill", "$", 50, 0, null)], Results: [new("tip", "Tip", "$", "bill * 15 / 100", 2)])),
        new(ToolKind.Converter, "Length", "Length", new(Units: [new("m", "Metre", 1, 0), new("km", "Kilometre", 1000, 0)])),
    ]);

    public static AppModel Page => App("Hello", "hello", []) with { Page = new WelcomePage("Hello, world", "It's alive") };

    private static AppModel App(string name, string slug, IReadOnlyList<Entity> entities, IReadOnlyList<Tool>? tools = null, Auth? auth = null, bool realtime = false) =>
        new(name, slug, name, entities, tools ?? [], null, auth, realtime, [], []);
}
