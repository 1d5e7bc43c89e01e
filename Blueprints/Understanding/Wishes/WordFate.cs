namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>What has become of a word of the request.</summary>
internal enum Fate
{
    /// <summary>Holds other words together: articles, prepositions, politeness, "app".</summary>
    Glue,

    /// <summary>Says who asks and where it is used; nothing has to be built for that.</summary>
    Setting,

    /// <summary>What can be done with everything that an application keeps: add, find, change.</summary>
    Ability,

    /// <summary>Parts of the model keep it.</summary>
    Kept,

    /// <summary>Nothing keeps it.</summary>
    Left,
}

/// <param name="By">The parts that keep it.</param>
/// <param name="Why">Why nothing keeps it; null when nobody understood it.</param>
internal readonly record struct WordFate(Token Token, Fate Fate, IReadOnlyList<string> By, Effect? Why)
{
    public static WordFate Of(Token token, Fate fate) => new(token, fate, [], null);
}
