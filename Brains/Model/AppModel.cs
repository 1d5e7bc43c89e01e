namespace Catalyst.Brains.Model;

/// <summary>The application that a request describes: everything a stack pack needs, nothing of any stack.</summary>
/// <param name="Name">For people, e.g. <c>Todo App</c>.</param>
/// <param name="Slug"><c>[a-z0-9-]</c>, 1 to 40 characters.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Entities">What it stores, owners before what they own; empty for a pure tool or a page.</param>
/// <param name="Tools">Parts that compute without stored data: counter, calculator, timer, converter.</param>
/// <param name="Site">Public pages, or null.</param>
/// <param name="Auth">Accounts and login, or null.</param>
/// <param name="Realtime">New rows appear on other screens without a reload (chat).</param>
/// <param name="Assumptions">What the request left open and how it was decided, as sentences.</param>
/// <param name="Reasons">Choice and the words of the request that led to it.</param>
/// <param name="Theme">Colours and letters that were asked for; null when none were.</param>
/// <param name="Wishes">What the request asks for, in its order; null where nobody has told them apart.</param>
/// <param name="Views">Ways of looking at rows beside their lists; null for none.</param>
/// <param name="Roles">What accounts may be, the highest first; null where all are alike.</param>
public sealed record AppModel(
    string Name,
    string Slug,
    string Summary,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Tool> Tools,
    Site? Site,
    Auth? Auth,
    bool Realtime,
    IReadOnlyList<string> Assumptions,
    IReadOnlyList<(string Choice, string Because)> Reasons,
    AppTheme? Theme = null,
    IReadOnlyList<Wish>? Wishes = null,
    IReadOnlyList<AppView>? Views = null,
    IReadOnlyList<Role>? Roles = null);

/// <summary>Accounts: register, log in, log out, who am I.</summary>
/// <param name="Required">Whether every screen needs a login (todo), or only writing does (blog: anyone reads).</param>
/// <param name="OneOwner">Whether there is only one account, the owner's, which the first one who registers gets.</param>
public sealed record Auth(bool Required, bool OneOwner = false);

/// <summary>Something stored.</summary>
/// <param name="Name">Singular, PascalCase, e.g. <c>BlogPost</c>; never <c>User</c>, which Auth brings.</param>
/// <param name="Plural">PascalCase, e.g. <c>BlogPosts</c>.</param>
/// <param name="Label">For people, singular lower case, e.g. <c>blog post</c>.</param>
/// <param name="PluralLabel">For people, e.g. <c>blog posts</c>.</param>
/// <param name="Fields">Its own fields, in the order of a form; without id, timestamps, owner and relations, which every stack
/// adds.</param>
/// <param name="Relations">Foreign keys to other entities of the model.</param>
/// <param name="Owner">Who may see and change a row.</param>
/// <param name="TitleField">The field shown in lists and pickers.</param>
/// <param name="Children">Names of entities shown inside this one's page (comments below a post).</param>
/// <param name="Order">Which rows come first until somebody sorts otherwise; null for the newest.</param>
/// <param name="Computed">Values that follow from others; null for none.</param>
/// <param name="Stages">Name of the enum through whose values, in their order, a row moves; null when it moves through none.</param>
/// <param name="Rules">What must hold of its rows; null for nothing.</param>
/// <param name="Conditions">What can be so of a row and is made to be seen; null for none.</param>
/// <param name="Actions">What can be done with its rows beside changing them; null for nothing.</param>
/// <param name="May">Who may do what with its rows, where <paramref name="Owner"/> does not say it; null for nothing more.</param>
/// <param name="Rows">Rows that are there from the start, because the request names them; null for none.</param>
public sealed record Entity(
    string Name,
    string Plural,
    string Label,
    string PluralLabel,
    IReadOnlyList<Field> Fields,
    IReadOnlyList<Relation> Relations,
    Ownership Owner,
    string TitleField,
    IReadOnlyList<string> Children,
    SortOrder? Order = null,
    IReadOnlyList<ComputedValue>? Computed = null,
    string? Stages = null,
    IReadOnlyList<Rule>? Rules = null,
    IReadOnlyList<Condition>? Conditions = null,
    IReadOnlyList<RowAction>? Actions = null,
    IReadOnlyList<Permission>? May = null,
    IReadOnlyList<FirstRow>? Rows = null);

/// <summary>A value that is not entered but follows from others.</summary>
/// <param name="Name">camelCase, e.g. <c>amountDue</c>.</param>
/// <param name="Label">For people, e.g. <c>Amount due</c>.</param>
/// <param name="Expression">In the language of <see cref="Expressions.Expression"/>, e.g. <c>price * quantity</c>.</param>
public sealed record ComputedValue(string Name, string Label, string Expression);

/// <summary>Which rows a list shows first.</summary>
/// <param name="Field">Name of a field or of a computed value, or <see cref="Created"/>.</param>
/// <param name="FromToday">Today first, then the next days, then those before, the last one first.</param>
public sealed record SortOrder(string Field, bool Descending, bool FromToday = false)
{
    /// <summary>When a row was made, which every stack keeps.</summary>
    public const string Created = "createdAt";
}

/// <summary>Who may see and change a row.</summary>
public enum Ownership
{
    /// <summary>Everyone sees and changes it (no login).</summary>
    None,

    /// <summary>Only its author sees and changes it (todos, expenses).</summary>
    Private,

    /// <summary>Everyone sees it, only its author changes it (posts, comments, messages).</summary>
    Authored,

    /// <summary>Everyone sees it, only the owner of the application changes it (news, prices).</summary>
    Published,

    /// <summary>Everyone may send one, only the owner of the application sees, changes and deletes them (contact form).</summary>
    Submitted,
}

/// <summary>The kinds of value.</summary>
public enum FieldType
{
    /// <summary>One line, up to <see cref="Field.MaxLength"/> (200 when null).</summary>
    String,

    /// <summary>Several lines, up to MaxLength (10,000 when null).</summary>
    Text,
    Integer,

    /// <summary>With as many decimals as were entered, unless <see cref="Field.Number"/> is missing.</summary>
    Decimal,
    Boolean,

    /// <summary>Calendar date.</summary>
    Date,
    DateTime,

    /// <summary>A time of day, to the minute: <c>09:30</c>.</summary>
    Time,
    Email,
    Url,

    /// <summary>One of <see cref="Field.Values"/>.</summary>
    Enum,

    /// <summary>A picture that is uploaded; never required.</summary>
    Image,

    /// <summary>A file that is uploaded; never required.</summary>
    File,
}

/// <summary>One field.</summary>
/// <param name="Name">camelCase, e.g. <c>dueDate</c>.</param>
/// <param name="Label">For people, e.g. <c>Due date</c>.</param>
/// <param name="Values">Allowed values of an enum, lower_snake.</param>
/// <param name="Default">As JSON text (<c>false</c>, <c>"medium"</c>), or null.</param>
/// <param name="Min">Smallest number, or null.</param>
/// <param name="Max">Greatest number, or null.</param>
/// <param name="Number">How a number is written. It is missing in models that were stored before it was known: their whole numbers have 32
/// bits, and their decimals two digits.</param>
public sealed record Field(
    string Name,
    string Label,
    FieldType Type,
    bool Required,
    bool Unique = false,
    IReadOnlyList<string>? Values = null,
    string? Default = null,
    int? MaxLength = null,
    decimal? Min = null,
    decimal? Max = null,
    NumberFormat? Number = null);

/// <summary>How a number is written, which its type does not tell: 1969 as a year, 1,969 as a count.</summary>
/// <param name="Unit">Of money the currency (ISO 4217), of a measurement the symbol of its unit; null when none is known.</param>
public sealed record NumberFormat(NumberKind Kind, string? Unit = null);

/// <summary>What a number stands for.</summary>
public enum NumberKind
{
    /// <summary>Nothing more is known: the digits that it has, without separators.</summary>
    Plain,

    /// <summary>How many there are: with separators.</summary>
    Count,

    /// <summary>Never with separators.</summary>
    Year,

    /// <summary>A number that names something (of a page, a track): never with separators.</summary>
    Identifier,

    /// <summary>With separators, at least the decimals that its currency has, and the currency.</summary>
    Money,

    /// <summary>With separators and the unit.</summary>
    Measurement,

    /// <summary>Of a hundred: 5 is written as 5 %.</summary>
    Percent,
}

/// <summary>A foreign key.</summary>
/// <param name="Name">camelCase without Id, e.g. <c>post</c>.</param>
/// <param name="Target">Entity name.</param>
/// <param name="Required">A row cannot be without it; deleting the target deletes the row. Otherwise the key is set to null.</param>
public sealed record Relation(string Name, string Target, bool Required);

/// <summary>A part without stored data.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">PascalCase, e.g. <c>TipCalculator</c>.</param>
/// <param name="Label">For people, e.g. <c>Tip calculator</c>.</param>
public sealed record Tool(ToolKind Kind, string Name, string Label, ToolOptions Options);

/// <summary>The tools that are known.</summary>
public enum ToolKind
{
    /// <summary>Number with plus, minus, reset.</summary>
    Counter,

    /// <summary>Four functions with keyboard, percent, sign.</summary>
    Calculator,

    /// <summary>Named inputs to one or more results by formulas: tip, BMI, loan, discount.</summary>
    Formula,

    /// <summary>Counts down; work and break rounds when pomodoro.</summary>
    Timer,

    /// <summary>Counts up, with laps.</summary>
    Stopwatch,

    /// <summary>Units of one quantity into each other.</summary>
    Converter,

    /// <summary>Makes something random: password, number, colour.</summary>
    Generator,

    /// <summary>Works on text: word count, case, slug, JSON formatting, Base64.</summary>
    TextTool,

    /// <summary>A wheel with names that stops at one of them by chance.</summary>
    Wheel,

    /// <summary>Draws from what was entered: a raffle, lots, a decision.</summary>
    Picker,

    /// <summary>Divides people into teams by chance.</summary>
    Teams,

    /// <summary>Any number of dice with any number of sides.</summary>
    Dice,

    /// <summary>Heads or tails.</summary>
    Coin,

    /// <summary>Noughts and crosses, against the computer or another person.</summary>
    TicTacToe,

    /// <summary>Finding pairs of pictures.</summary>
    Memory,

    /// <summary>A snake that eats and grows.</summary>
    Snake,

    /// <summary>Sliding equal tiles into each other, up to 2048.</summary>
    Game2048,

    /// <summary>Four discs in a row, against the computer or another person.</summary>
    ConnectFour,

    /// <summary>Opening every field without a mine.</summary>
    Minesweeper,

    /// <summary>Guessing a word letter by letter.</summary>
    Hangman,

    /// <summary>Rock, paper, scissors against the computer.</summary>
    RockPaperScissors,

    /// <summary>Guessing the computer's number by "higher" and "lower".</summary>
    GuessNumber,

    /// <summary>Putting numbered pieces in order by sliding them.</summary>
    SlidingPuzzle,

    /// <summary>Hitting moles that look out of their holes.</summary>
    WhackAMole,

    /// <summary>Repeating a sequence of colours and tones that grows.</summary>
    Simon,

    /// <summary>How fast and how well somebody types.</summary>
    TypingTest,

    /// <summary>How fast somebody reacts.</summary>
    ReactionTest,

    /// <summary>Beats in a tempo.</summary>
    Metronome,

    /// <summary>Keys that play notes.</summary>
    Piano,

    /// <summary>Pads that play drums.</summary>
    DrumPad,

    /// <summary>Drawing with mouse or finger.</summary>
    DrawingBoard,

    /// <summary>A ball that answers questions by chance.</summary>
    MagicBall,

    /// <summary>Days, hours, minutes and seconds until a date.</summary>
    Countdown,

    /// <summary>Questions with answers to choose from.</summary>
    Quiz,

    /// <summary>Calls numbers, each once.</summary>
    Bingo,

    /// <summary>The points of several players.</summary>
    Scoreboard,

    /// <summary>Two clocks of which one runs at a time.</summary>
    ChessClock,
}

/// <summary>Options of a tool; only those of its kind are set.</summary>
/// <param name="Inputs">Formula: its inputs.</param>
/// <param name="Results">Formula: its results.</param>
/// <param name="Units">Converter: its units.</param>
/// <param name="Minutes">Timer: initial minutes.</param>
/// <param name="BreakMinutes">Timer: break minutes when it is a pomodoro.</param>
/// <param name="Start">Counter: first value.</param>
/// <param name="Step">Counter: step.</param>
/// <param name="Variant">Generator: password, uuid, color, number; TextTool: counter, case, slug, json, base64; Teams: teams, size, which
/// Count means; games: computer, person, who the other player is.</param>
/// <param name="Seconds">Timer: what its start has beyond whole minutes; with rounds the seconds of work.</param>
/// <param name="BreakSeconds">Timer: the same of a break.</param>
/// <param name="Rounds">Timer: how many rounds; endless when null.</param>
/// <param name="Presets">Timer: lengths to choose from.</param>
/// <param name="Items">What is drawn from, guessed or asked, as far as the request names it; emoji or words of a memory game.</param>
/// <param name="ItemsLabel">What the items are called, e.g. <c>Prizes</c>.</param>
/// <param name="Size">Boards: fields in a row; dice: sides; memory: pairs; bingo and guessing: the greatest number.</param>
/// <param name="Height">Boards that are no square: rows.</param>
/// <param name="Count">Dice, winners drawn at once, teams or people in each, players, mines, tries, rounds of a match, beats in a
/// bar.</param>
/// <param name="Date">Countdown: <c>2030-12-24</c>, <c>2030-12-24T18:00</c>, or <c>12-24</c> for the next one of that day.</param>
/// <param name="Questions">Quiz: what is asked.</param>
/// <param name="Source">Name of the entity whose rows are the items, or the questions of a quiz; null when none are.</param>
/// <param name="Answers">Quiz with a source: names of its text fields with the answers, the right one first.</param>
/// <param name="Scores">Name of the entity that keeps results with names, or null.</param>
public sealed record ToolOptions(
    IReadOnlyList<FormulaInput>? Inputs = null,
    IReadOnlyList<FormulaResult>? Results = null,
    IReadOnlyList<ConverterUnit>? Units = null,
    int? Minutes = null,
    int? BreakMinutes = null,
    int? Start = null,
    int? Step = null,
    string? Variant = null,
    int? Seconds = null,
    int? BreakSeconds = null,
    int? Rounds = null,
    IReadOnlyList<TimerPreset>? Presets = null,
    IReadOnlyList<string>? Items = null,
    string? ItemsLabel = null,
    int? Size = null,
    int? Height = null,
    int? Count = null,
    string? Date = null,
    IReadOnlyList<QuizQuestion>? Questions = null,
    string? Source = null,
    string? Scores = null,
    IReadOnlyList<string>? Answers = null);

/// <summary>A question of a quiz.</summary>
/// <param name="Answers">The right one first.</param>
public sealed record QuizQuestion(string Text, IReadOnlyList<string> Answers);

/// <summary>A length of time to choose by name, e.g. <c>Soft</c>.</summary>
public sealed record TimerPreset(string Label, int Seconds);

/// <summary>A number that a person enters into a formula.</summary>
/// <param name="Name">camelCase.</param>
/// <param name="Unit">Shown behind the number, e.g. <c>%</c>, or null.</param>
public sealed record FormulaInput(string Name, string Label, string? Unit, decimal Default, decimal? Min, decimal? Max);

/// <summary>A number that a formula gives.</summary>
/// <param name="Expression">Arithmetic over the inputs and earlier results: numbers, names, <c>+ - * / ^ ( )</c>; valid TypeScript after
/// <c>^</c> becomes <c>**</c>.</param>
/// <param name="Decimals">Digits shown.</param>
public sealed record FormulaResult(string Name, string Label, string? Unit, string Expression, int Decimals);

/// <summary>value_in_base = value * Factor + Offset.</summary>
public sealed record ConverterUnit(string Symbol, string Label, decimal Factor, decimal Offset);
