namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>A section that is asked for, while it is read.</summary>
internal sealed class AskedSection(KnownSection known, string name)
{
    public KnownSection Known { get; } = known;

    /// <summary>What it was called, in the singular.</summary>
    public string Name { get; } = name;

    /// <summary>As it was asked for; null for the usual one.</summary>
    public string? Heading { get; set; }

    /// <summary>Of a person: <c>conductor</c>; empty for others.</summary>
    public string Role { get; init; } = "";

    /// <summary>Whether a page of its own was asked for.</summary>
    public bool OwnPage { get; set; }

    /// <summary>The page on which it was asked for, when that is not its own; null for any.</summary>
    public AskedSection? On { get; set; }

    /// <summary>Of its rows or its form; empty for the usual ones.</summary>
    public List<Token> Fields { get; } = [];

    /// <summary>What it is to say, a paragraph or an entry each.</summary>
    public List<string> Text { get; } = [];

    /// <summary>Where the words stand that ask for it: from and to.</summary>
    public List<(int From, int To)> Words { get; } = [];

    public bool IsHero => Known.Kind == SectionKind.Hero;
}
