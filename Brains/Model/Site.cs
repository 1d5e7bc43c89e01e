namespace Catalyst.Brains.Model;

/// <summary>Pages that everyone may read: of a business, a club, an event, a person.</summary>
/// <param name="Subject">What it is about, for people, in lower case: <c>small choir</c>; empty when nothing was said.</param>
/// <param name="Pages">In the order of the navigation; the first one has no slug and is what the address alone shows.</param>
public sealed record Site(string Subject, IReadOnlyList<SitePage> Pages)
{
    /// <summary>All sections, in the order of the pages.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<Section> Sections => Pages.SelectMany(page => page.Sections);
}

/// <summary>One address of a site.</summary>
/// <param name="Slug"><c>[a-z0-9-]</c>; empty for the front page.</param>
/// <param name="Title">In the navigation.</param>
public sealed record SitePage(string Slug, string Title, IReadOnlyList<Section> Sections);

/// <summary>A part of a page.</summary>
/// <param name="Name">camelCase, unique in the site, e.g. <c>openingHours</c>.</param>
/// <param name="Text">What it says, word for word, its paragraphs or entries one a line (of rows those that were given: <c>Inspection 59
/// EUR</c>); empty where nobody has said it.</param>
/// <param name="Hint">What belongs here, as a question to the owner.</param>
/// <param name="Entity">Whose rows it shows, or whose row a visitor fills in; null when it has none.</param>
public sealed record Section(string Name, SectionKind Kind, string Heading, string Text, string Hint = "", string? Entity = null);

/// <summary>What a section is.</summary>
public enum SectionKind
{
    /// <summary>The first thing that a visitor sees.</summary>
    Hero,
    Text,

    /// <summary>About one person.</summary>
    Person,

    /// <summary>Days and hours, one entry a line.</summary>
    Hours,

    /// <summary>Address and ways to reach somebody, one a line.</summary>
    Contact,

    /// <summary>Rows with a day, the next one first, those that are over below.</summary>
    Events,

    /// <summary>Rows with a day, the newest first.</summary>
    News,

    /// <summary>Rows with a price.</summary>
    Prices,

    /// <summary>Rows as cards: services, products, people.</summary>
    Cards,

    /// <summary>What others say.</summary>
    Quotes,

    /// <summary>Pictures.</summary>
    Gallery,

    /// <summary>Questions that open to their answers.</summary>
    Questions,

    /// <summary>A form that visitors send and only the owner reads.</summary>
    Form,
}
