namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Words by which people say how an application is to look.</summary>
internal static class LookLexicon
{
    public static readonly FrozenSet<string> OfPages =
        Words.Set("background page pages site website header menu navigation navbar logo base tone tones");

    public static readonly FrozenSet<string> OfActions = Words.Set("button buttons accent accents link links highlight highlights action");

    public static readonly FrozenSet<string> Colour = Words.Set("color colour colors colours palette scheme");

    public static readonly FrozenSet<string> Look = Words.Set("theme design look style styling layout interface ui appearance version");

    public static readonly FrozenSet<string> Between = Words.Set("are is be should would like of in as : our my the its their both to");

    public static readonly FrozenSet<string> Lead = Words.Set("in with using use uses want");

    public static readonly FrozenSet<string> Joining = Words.Set("and & with on plus + / ,");

    /// <summary>What looks so is a row and not the page.</summary>
    public static readonly FrozenSet<string> OfRows = Words.Set("""
        show shows shown mark marks marked highlighted display displayed paint painted turn turns appear appears ones row rows when if item
        items entry entries late overdue expired become becomes flag flagged print printed
        """);

    /// <summary>A clause with one of these says when something is so of a row, and a colour in it is that of the row.</summary>
    public static readonly FrozenSet<string> OfStates = Words.Set("""
        when if mark marks marked marking highlight highlighted flag flagged overdue late expired missed below above under over less fewer
        older longer without unpaid within due more than days hours weeks months empty
        """);

    public static readonly FrozenSet<string> Changing =
        Words.Set("make it this everything all app to in use into want turn paint be the change them");
}
