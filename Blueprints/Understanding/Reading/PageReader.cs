using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads requests for a page without rows: a welcome page, a portfolio, a page that shows a text.</summary>
internal sealed class PageReader(Draft draft, EntityResolver entities)
{
    private static readonly FrozenSet<string> Pages = Words.Set("landing welcome homepage splash about coming");

    // "a page that says 'Welcome'".
    public bool ReadText(List<Token> tokens)
    {
        var quote = tokens.FindIndex(t => t.Kind == TokenKind.Quoted);
        if (quote < 1
            || !tokens.Take(quote)
                .Any(t => t.Word is "says" or "saying" or "say" or "reads" or "displays" or "shows" or "showing" or "displaying" or "text"
                    or "message" or "greeting") || !tokens.Take(quote)
                        .Any(t => t.Word is "page" or "website" or "site" or "app" or "homepage"))
        {
            return false;
        }

        var heading = Naming.Safe(tokens[quote].Text);
        if (heading.Length == 0)
        {
            return false;
        }

        draft.Page = new WelcomePage(heading, "Welcome. We are glad that you are here.");
        draft.Head = heading.Length <= 40 ? heading : "welcome page";
        draft.Made = draft.AppNoun = draft.CleanHead = true;
        return true;
    }

    public bool ReadHead(List<Token> tokens)
    {
        var words = Lemmas([.. tokens.Where(t => t.IsWord && !t.IsAny(Words.Determiners))]);
        if (words.Contains("hello world", StringComparison.Ordinal))
        {
            draft.Page = new WelcomePage("Hello, world!", "Your application is up and running.");
            draft.Head = "hello world";
            draft.CleanHead = tokens.Count <= 8;
            return true;
        }

        var page = tokens.Any(t => t.IsAny(Pages))
            && (words.Contains("page", StringComparison.Ordinal) || words.Contains("homepage", StringComparison.Ordinal)
                || words.Contains("landing", StringComparison.Ordinal))
            || words is "portfolio" or "portfolio website" or "portfolio site" or "personal website" or "personal site" or "personal page"
                or "static website" or "static page" or "static site" or "resume website" or "one page website";
        if (!page)
        {
            return false;
        }

        draft.Head = Lemmas(Strip([.. tokens.Where(t => !t.Is("page") && !t.Is("landing") && !t.Is("welcome") && !t.Is("homepage"))]));
        draft.Head = draft.Head.Length == 0 || draft.Head is "about" or "coming soon"
            ? (words.Contains("coming soon", StringComparison.Ordinal) ? "coming soon" : "welcome page") : draft.Head;
        draft.Page = new WelcomePage(Naming.Title(draft.Head), "Welcome. We are glad that you are here.");
        draft.AppNoun = true;
        draft.CleanHead = true;
        if (words.StartsWith("portfolio", StringComparison.Ordinal))
        {
            var work = entities.Ensure("project", false, "portfolio");
            work.Listed = true;
            work.Fields.AddRange([new("title", null, true), new("description", null, false), new("link", null, false),
                new("year", null, false)]);
            draft.Main = work;
            draft.Assume("A portfolio shows a list of projects with title, description, link and year.");
        }

        return true;
    }
}
