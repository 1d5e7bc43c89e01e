namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Words by which people say how an application is to look.</summary>
internal static class LookLexicon
{
    public static readonly FrozenSet<string> OfPages =
        Words.Set("background backgrounds page pages site website header menu navigation navbar logo base tone tones");

    public static readonly FrozenSet<string> OfHeaders = Words.Set("header menu navigation navbar logo");

    /// <summary>"A site in green and white" is so in all its parts.</summary>
    public static readonly FrozenSet<string> Whole = Words.Set("page pages site website menu logo base tone tones");

    /// <summary>"The main colour" is that of the application.</summary>
    public static readonly FrozenSet<string> Main = Words.Set("primary main dominant leading");

    public static readonly FrozenSet<string> OfActions = 
        Words.Set("button buttons accent accents link links highlight highlights action secondary component components");

    public static readonly FrozenSet<string> Colour = Words.Set("color colour colors colours palette scheme");

    public static readonly FrozenSet<string> Look = Words.Set("theme design look style styling layout interface ui appearance version");

    public static readonly FrozenSet<string> OfLetters =
        Words.Set("font fonts letters lettering typeface type headings heading headlines headline titles text");

    /// <summary>Between a part of the page and its colour.</summary>
    public static readonly FrozenSet<string> Being = Words.Set("is are be should must in to : as");

    /// <summary>With colours, letters and parts of the page, the words of a sentence that is about nothing but the look.</summary>
    public static readonly FrozenSet<string> Around = Words.Set("""
        use using please pls thanks thank you and & with plus in on a an the lots lot plenty much some of touch bit hint something like
        maybe perhaps preferably mainly mostly also as for to is are be should must would i we want love our my it its make set look looks
        looking modern clean minimal minimalist elegant simple fresh warm nice friendly playful cheerful calm classic big large thin bold
        all everything everywhere the app application website site club's club team school company's serif sans sans-serif
        monospace rounded round script handwritten cursive cool soft earthy natural muted vivid autumn spring bright dark light mode
        white space
        """);

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
