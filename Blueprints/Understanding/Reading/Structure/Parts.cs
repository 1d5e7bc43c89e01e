namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>A part of what a clause says: a kind of thing, or a value that each of them has.</summary>
internal abstract record Said;

/// <summary>A value: "weight in kg", "what I did".</summary>
/// <param name="Phrase">Its name.</param>
/// <param name="Tokens">All that was said of it, with what stands in parentheses.</param>
/// <param name="Kind">What the words tell of its kind; null where its name has to.</param>
/// <param name="Counted">The values of a thing that another counts: "the quantity of each".</param>
/// <param name="Beside">Said beside a list: the year of "per plot and year".</param>
internal sealed record SaidField(string Phrase, List<Token> Tokens, FieldKind? Kind = null, bool Counted = false, bool Beside = false)
    : Said
{
    /// <summary>Asks for several that are kept by themselves: "which pieces we played", "who was there".</summary>
    public bool Several { get; init; }

    /// <summary>Whether it must be filled in, where that was said.</summary>
    public bool? Required { get; init; }
}

/// <summary>A kind of thing: "three canoes", "games between two members with a result".</summary>
/// <param name="Label">Singular, lower case.</param>
/// <param name="Because">The words that name it.</param>
internal sealed record SaidThing(string Label, string Because) : Said
{
    /// <summary>Labels of others that have the same: the horses of "horses and ponies with name".</summary>
    public List<string> Alike { get; init; } = [];

    /// <summary>What each of them has.</summary>
    public List<Said> Has { get; init; } = [];

    /// <summary>Labels of what each of them is of: "readings per plot".</summary>
    public List<string> Of { get; init; } = [];

    /// <summary>Labels of what it may come from: "complaints from tenants about elevators".</summary>
    public List<string> From { get; init; } = [];

    /// <summary>Labels of what belongs to it: the pupils of "groups of pupils".</summary>
    public List<string> Holds { get; init; } = [];

    /// <summary>What stands on both sides of it: the members of "games between two members".</summary>
    public SaidPair? Pair { get; init; }

    /// <summary>Values with their types, as they stand in parentheses.</summary>
    public List<Token> Written { get; init; } = [];

    /// <summary>"their members", "its boxes": of what was named before.</summary>
    public bool Theirs { get; init; }

    /// <summary>"several prints", "every bike": it cannot be a value.</summary>
    public bool Several { get; init; }

    /// <summary>It was named in the plural.</summary>
    public bool IsPlural { get; init; }

    /// <summary>How many of them each has, where that was said: "two parents".</summary>
    public int Count { get; init; }

    /// <summary>It is used by what has it rather than a part of that: "recipes that list oils".</summary>
    public bool Used { get; init; }
}

/// <summary>Two of the same kind, and what each of the two is to the thing between them.</summary>
internal sealed record SaidPair(string Label, string First, string Second);
