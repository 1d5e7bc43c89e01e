using Catalyst.Brains.Expressions;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks;

/// <summary>Applications to generate.</summary>
internal static class Models
{
    public static AppModel Todo => App("Todo App", "todo-app", [
        new("Todo", "Todos", "todo", "todos", [
            new("title", "Title", FieldType.String, true), new("notes", "Notes", FieldType.Text, false),
            new("done", "Done", FieldType.Boolean, false, Default: "false"),
            new("priority", "Priority", FieldType.Enum, true, Values: ["low", "medium", "high"], Default: "\"medium\""),
            new("dueDate", "Due date", FieldType.Date, false),
        ], [], Ownership.Private, "title", [],
            Conditions: [new("isOverdue", "Overdue", "dueDate < today and not done", Tone.Danger, true)]),
    ], auth: new Auth(true));

    /// <summary>Text that breaks out of careless templates, in a chat of groups.</summary>
    public static AppModel Nasty => App("Bob's \"<b>${x}</b>\" `App`", "order-app", [
        new("Group", "Groups", "group's", "groups'", [new("name", "It's {name}", FieldType.String, true, Unique: true)], [], Ownership.None,
            "name", ["Order"]),
        new("Order", "Orders", "order", "orders", [
            new("select", "Sel\"ect", FieldType.String, true), new("amount", "Amount", FieldType.Decimal, true, Min: 0),
            new("count", "Count", FieldType.Integer, false),
            new("at", "At", FieldType.DateTime, false), new("email", "Email", FieldType.Email, false),
            new("link", "Link", FieldType.Url, false),
        ], [new("group", "Group", true), new("table", "Order", false)], Ownership.Authored, "select", ["Remark"],
            Conditions: [new("isLarge", "It's {large} `x` \"y\"", "amount >= 100", Tone.Good, true)]),
        new("Remark", "Remarks", "remark", "remarks", [new("text", "Text", FieldType.Text, true)], [new("order", "Order", true)],
            Ownership.Authored, "text", []),
    ], auth: new Auth(false), realtime: true);

    /// <summary>Names that the generated code, SQL, JavaScript or the addresses of every application already have.</summary>
    public static AppModel Hostile => App("Reserved", "reserved", [
        new("Page", "Pages", "page", "pages", [Title("constructor"), new("class", "Class", FieldType.Boolean, false),
            new("sort", "Sort", FieldType.Enum, true, Values: ["asc", "desc"], Default: "\"asc\"")],
            [], Ownership.Private, "constructor", []),
        new("Event", "Events", "event", "events", [Title("default"), new("limit", "Limit", FieldType.Integer, false),
            new("toString", "To string", FieldType.String, false)], [new("new", "Page", false)], Ownership.None, "default", []),
        new("Auth", "Auth", "auth", "auths", [Title("select"), new("order", "Order", FieldType.Integer, true),
            new("group", "Group", FieldType.Date, false)], [new("user", "Event", true)], Ownership.Authored, "select", []),
        new("Health", "Health", "health", "healths",
            [Title("table"), new("ownerName", "Owner name", FieldType.String, false),
                new("createdAt", "Created at", FieldType.DateTime, false)], [], Ownership.None, "table", []),
        new("Api", "Api", "api", "apis", [Title("function"), new("where", "Where", FieldType.Decimal, false),
            new("xmin", "X min", FieldType.Integer, false)], [], Ownership.None, "function", []),
        new("Session", "Sessions", "session", "sessions", [Title("search"), new("done", "Done", FieldType.Boolean, false)], [],
            Ownership.None, "search", []),
        new("Change", "Changes", "change", "changes", [Title("valueOf"), new("changeId", "Change id", FieldType.String, false)],
            [new("change", "Session", false)], Ownership.None, "valueOf", []),
        new("Database", "Databases", "database", "databases", [Title("hasOwnProperty")], [new("from", "Change", true)], Ownership.None,
            "hasOwnProperty", []),
    ], tools: [new(ToolKind.Counter, "Tools", "Tools", new())], auth: new Auth(false), realtime: true);

    /// <summary>Every kind of field with and without a value, every kind of relation and layout.</summary>
    public static AppModel Everything => App("Everything", "everything", [
        new("Area", "Areas", "area", "areas", [Title("name") with { Unique = true }], [], Ownership.None, "name", ["Thing"],
            Computed: [new("things", "Things", "count(things)"), new("toString", "To string", "name + \" `\\ ${x} 'y'\""),
                new("worth", "Worth", "sum(things.mayDecimal) - sum(Thing.mayDecimal) / count(Area)")],
            Conditions: [new("isBare", "Without things", "not exists(things)", Tone.Quiet)],
            Rows: [new([new("name", "It's \"here\"")]), new([new("name", "`${x}`")])]),
        new("Thing", "Things", "thing", "things", [Title("name"), .. Enum.GetValues<FieldType>().SelectMany(Both),
            .. Enum.GetValues<NumberKind>().Select(Number)],
            [new("area", "Area", true), new("parent", "Thing", false)], Ownership.None, "name", []),
        new("Measure", "Measures", "measure", "measures", [
            new("taken", "Taken", FieldType.Date, true), new("low", "Low", FieldType.Integer, true, Min: -5, Max: 5),
            new("high", "High", FieldType.Decimal, false, Min: 0.5m, Max: 0.75m, Number: new(NumberKind.Measurement, "km")),
            new("code", "Code", FieldType.String, true, MaxLength: 3),
            new("photo", "Photo", FieldType.Url, false),
        ], [], Ownership.None, "taken", [], new("taken", false, true), Computed: [
            new("spread", "Spread", "high - low"), new("before", "Before", "previous(taken by taken)"),
            new("recent", "Recent", "taken in this year"), new("age", "Age in days", "days(today - taken)"),
        ], Conditions: [new("isLow", "Below zero", "low < 0", Tone.Warning, true, new("orange", "#ffa500")),
            new("isRecent", "Of this year", "taken in this year", Tone.Info)]),
        new("Errand", "Errands", "errand", "errands", [Title("what"), new("done", "Done", FieldType.Boolean, false)],
            [new("measure", "Measure", false), new("thing", "Thing", false)], Ownership.None, "what", [], new("done", false),
            Conditions: [new("isOpen", "Still open", "not done and thing is none", Tone.Info, true)]),
    ], realtime: true) with
    {
        Views =
        [
            Chart("Extremes", "Measure", new(X: "taken", Measures: [new("Low", AggregateKind.Avg, "low"), new("It's \"high\"",
                AggregateKind.Max, "high")])),
            Chart("Wide", "Measure", new(X: "taken", Step: TimeUnit.Month, Form: ChartForm.Bar, Where: "low < 3",
                Measures: [new("Spread", AggregateKind.Sum, "spread")])),
            Chart("PerArea", "Thing", new(X: "area.name", Form: ChartForm.Donut, Measures: [new("Things", AggregateKind.Count)])),
            new(ViewKind.Calendar, "Taken", "Taken 'in time'", "Measure", new(From: "taken"), true),
            new(ViewKind.Player, "Learned", "Learn 'the things'", "Thing", new(Turned: "mayString")),
            new(ViewKind.Player, "Lined", "Line by \"line\"", "Thing", new(Lines: "mayText")),
            new(ViewKind.Player, "Stepped", "Go through 'them'", "Errand", new()),
            new(ViewKind.Player, "Timed", "Timed", "Measure", new(Seconds: "high")),
            new(ViewKind.Balances, "Evened", "Who 'owes'", "Area", new(Balance: "worth")),
            new(ViewKind.List, "Recently", "Recently \"taken\"", "Measure", new(Where: "taken in this year"), true),
            new(ViewKind.Tile, "Highest", "Highest 'of all'", "Measure", new(Value: "max(Measure.high)"), true),
            new(ViewKind.Tile, "Unfinished", "Unfinished", "Errand", new(Value: "count(Errand where not done)"), true),
            Chart("ErrandsDone", "Errand", new(X: "done", Form: ChartForm.Bar, Measures: [new("Errands", AggregateKind.Count)])),
        ],
    };

    public static AppModel Games => App("Games", "games", [
        new("Member", "Members", "member", "members", [Title("name"), Title("right"), Title("wrong")], [], Ownership.None, "name", []),
        new("Score", "Scores", "score", "scores", [Title("name"), new("points", "Points", FieldType.Integer, true)], [], Ownership.None,
            "name",
            [], new("points", true)),
    ], tools: [
        new(ToolKind.Snake, "Snake", "Snake", new(Scores: "Score")), new(ToolKind.Game2048, "Merge", "2048", new(Size: 5)),
        new(ToolKind.ConnectFour, "Four", "Four in a row", new()), new(ToolKind.Minesweeper, "Mines", "Mines", new(Size: 10, Count: 15)),
        new(ToolKind.Hangman, "Hangman", "Hangman", new(Items: ["Owl", "It's"])), new(ToolKind.GuessNumber, "Guess", "Guess",
            new(Size: 50)),
        new(ToolKind.RockPaperScissors, "Hands", "Hands", new(Count: 5)), new(ToolKind.SlidingPuzzle, "Slide", "Slide", new(Size: 3)),
        new(ToolKind.WhackAMole, "Moles", "Moles", new(Seconds: 20)), new(ToolKind.Simon, "Simon", "Simon", new()),
        new(ToolKind.TypingTest, "Typing", "Typing", new()), new(ToolKind.ReactionTest, "Reaction", "Reaction", new()),
        new(ToolKind.Metronome, "Metronome", "Metronome", new(Start: 90, Count: 3)), new(ToolKind.Piano, "Piano", "Piano", new()),
        new(ToolKind.DrumPad, "Drums", "Drums", new()), new(ToolKind.DrawingBoard, "Drawing", "Drawing", new()),
        new(ToolKind.MagicBall, "Ball", "Ball", new()), new(ToolKind.Bingo, "Bingo", "Bingo", new(Size: 90)),
        new(ToolKind.Countdown, "Wedding", "Wedding", new(Date: "2030-06-12", ItemsLabel: "Bob's <wedding>")),
        new(ToolKind.Quiz, "Quiz", "Quiz", new(Questions: [new("Who's there?", ["\"Me\"", "<b>"])])),
        new(ToolKind.Quiz, "Asked", "Asked", new(Source: "Member", Answers: ["right", "wrong"], Count: 5)),
        new(ToolKind.Scoreboard, "Points", "Points", new(Items: ["Ada", "Grace"])),
        new(ToolKind.ChessClock, "Clock", "Clock", new(Minutes: 5, Step: 3)),
        new(ToolKind.Wheel, "Wheel", "Wheel", new(Source: "Member")), new(ToolKind.Teams, "Teams", "Teams", new(Count: 2,
            Variant: "teams")),
        new(ToolKind.Wheel, "Prizes", "It's a prize", new(Items: ["Bob's \"<b>", "${x}"], ItemsLabel: "Prizes")),
        new(ToolKind.Picker, "Raffle", "Raffle", new(Items: ["Ada", "Grace"], Variant: "once", Count: 2)),
        new(ToolKind.Picker, "Decision", "Decision", new(ItemsLabel: "Options")), new(ToolKind.Dice, "Dice", "Dice", new(Count: 3,
            Size: 20)),
        new(ToolKind.Coin, "Coin", "Coin", new()), new(ToolKind.TicTacToe, "Crosses", "Crosses", new(Size: 4, Variant: "person")),
        new(ToolKind.Memory, "Memory", "Memory", new(Items: ["A", "B", "C", "D"], Size: 4)),
        new(ToolKind.Timer, "Egg", "Egg timer", new(Presets: [new("Soft", 300), new("Hard", 600)])),
        new(ToolKind.Timer, "Tabata", "Tabata", new(Seconds: 20, BreakSeconds: 10, Rounds: 8)),
    ]);

    public static AppModel Tools => App("Tools", "tools", [], tools: [
        new(ToolKind.Calculator, "Calculator", "Calculator", new()), new(ToolKind.Counter, "Counter", "Counter", new(Start: 1, Step: 2)),
        new(ToolKind.Timer, "Pomodoro", "Pomodoro", new(Minutes: 25, BreakMinutes: 5)),
        new(ToolKind.Generator, "Dice", "Dice", new(Variant: "dice")),
        new(ToolKind.Formula, "Tip", "Tip", new(Inputs: [new("bill", "Bill", "$", 50, 0, null)],
            Results: [new("tip", "Tip", "$", "bill * 15 / 100", 2)])),
        new(ToolKind.Formula, "Strange", "Strange",
            new(Inputs: [new("class", "Class", null, 3, null, null), new("new", "New", null, 2, 1, 9)],
            Results: [new("values", "Values", null, "-class ^ 2", 0),
                new("await", "Await", null, "(-class) ^ new - (values - 1) / (2 * 0.5) ^ -new", 3)])),
        new(ToolKind.Stopwatch, "Laps", "Laps", new()), new(ToolKind.Timer, "Egg", "Egg timer", new(Minutes: 4)),
        new(ToolKind.TextTool, "Words", "Words", new(Variant: "slug")),
        new(ToolKind.Converter, "Length", "Length", new(Units: [new("m", "Metre", 1, 0), new("km", "Kilometre", 1000, 0)])),
    ]);

    public static AppModel Page => App("Hello", "hello", []) with
    {
        Site = new Site("", [new("", "Home", [new("welcome", SectionKind.Hero, "Hello, world", "It's alive")])]),
    };

    private static Field Title(string name) => new(name, $"The {name}", FieldType.String, true);

    private static Field Number(NumberKind kind) => new($"as{kind}", $"As {kind}", kind is NumberKind.Year or NumberKind.Count
        ? FieldType.Integer : FieldType.Decimal, false, Number: new NumberFormat(kind, kind == NumberKind.Money ? "EUR" : null));

    private static IEnumerable<Field> Both(FieldType type)
    {
        IReadOnlyList<string>? values = type == FieldType.Enum ? ["one", "two", "in_progress", "four", "five", "six"] : null;
        yield return new($"must{type}", $"Must {type}", type, type is not (FieldType.Image or FieldType.File), Values: values);
        yield return new($"may{type}", $"May {type}", type, false, Values: values);
    }

    private static AppView Chart(string name, string of, ViewOptions options) =>
        new(ViewKind.Chart, name, $"{name} 'drawn'", of, options);

    private static AppModel App(string name, string slug, IReadOnlyList<Entity> entities, IReadOnlyList<Tool>? tools = null,
        Auth? auth = null, bool realtime = false) =>
        new(name, slug, name, entities, tools ?? [], null, auth, realtime, [], []);
}
