namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Where an item of a list stands.</summary>
/// <param name="Subject">The entity that the list is about, or null.</param>
/// <param name="HasFields">Some items of the list are fields.</param>
/// <param name="IsStatement">The list says what the subject has, rather than what the application has.</param>
/// <param name="Previous">The entity of the item before, for "their" and "its".</param>
internal readonly record struct ListContext(DraftEntity? Subject, bool HasFields = false, bool IsStatement = false,
    DraftEntity? Previous = null);

/// <summary>An item of a list, cut into its parts.</summary>
/// <param name="Tokens">All of it.</param>
/// <param name="Noun">The words that name it.</param>
/// <param name="Link">What stands behind its preposition: "of each customer".</param>
internal sealed record ListItem(List<Token> Tokens, List<Token> Noun, List<Token> Link)
{
    /// <summary>The noun in the words of the lexicons.</summary>
    public string Phrase { get; } = Phrases.Lemmas(Noun);

    /// <summary>The noun as it stands, plural or not.</summary>
    public string SurfaceForm { get; } = Phrases.WordsOf(Noun);

    public bool IsSingular => !Noun[^1].IsPlural;
}
