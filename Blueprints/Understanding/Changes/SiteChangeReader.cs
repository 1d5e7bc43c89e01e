using System.Text.RegularExpressions;
using Catalyst.Blueprints.Understanding.Sites;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads what a message changes in the pages of a site: what a section says, and texts that are added.</summary>
internal sealed partial class SiteChangeReader(ModelEditor editor, string text)
{
    private static readonly FrozenSet<string> Values = Words.Set("to into with say says read");

    /// <summary>Whether all of the message was about the pages.</summary>
    public bool Read()
    {
        var sentences = Quotes.Sentences(text);
        if (editor.Model.Site is not null && Announces())
        {
            return true;
        }

        return editor.Model.Site is not null && sentences.Count > 0 && sentences.All(s => Says(s) || Adds(s));
    }

    // "We are closed until 6 January, put that on the start page", "write on the front page that we moved".
    private bool Announces()
    {
        var said = Pointing().Match(text) is { Success: true } pointing ? text[..pointing.Index]
            : Saying().Match(text) is { Success: true } saying ? saying.Groups[1].Value : "";
        said = said.Trim(' ', ',', '.', ';', ':', '"', '\n', '\r');
        if (said.Length == 0)
        {
            return false;
        }

        var site = editor.Model.Site!;
        var notice = Naming.Sentence(said) + (said[^1] is '!' or '?' ? "" : ".");
        if (site.Sections.Any(s => s.Text == notice))
        {
            editor.IsSo("The start page says so already.");
            return true;
        }

        var name = Enumerable.Range(1, 50).Select(n => n == 1 ? "notice" : $"notice{n}").First(n => site.Sections.All(s => s.Name != n));
        var start = site.Pages[0];
        var at = start.Sections.TakeWhile(s => s.Kind == SectionKind.Hero).Count();
        var made = new Section(name, SectionKind.Text, "Please note", notice, "");
        editor.SetSite(site with { Pages = [start with { Sections = [.. start.Sections.Take(at), made, .. start.Sections.Skip(at)] },
            .. site.Pages.Skip(1)] }, $"Let the start page say \"{notice}\"");
        return true;
    }

    [GeneratedRegex(@"[,.;:\s]+(and\s+)?(please\s+|can you\s+|could you\s+)?"
        + @"(put|write|show|mention|announce|display|add|say)\s+(that|this|it)\s"
        + @"+(on|at|to|in)\s+(top of\s+)?(the|our|my)\s+(start|front|home|first|main|welcome)\s*-?(page)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^\W*(?:please\s+)?(?:put|write|show|mention|announce|display|say)\s+(?:on|at)\s+(?:top of\s+)?(?:the|our|my)\s+"
        + @"(?:start|front|home|first|main|welcome)\s*-?(?:page)?\s+that\s+(.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Saying();

    // "Change the opening hours to Monday 9 to 5", "the front page should say 'Hello'".
    private bool Says(IReadOnlyList<Token> tokens)
    {
        var site = editor.Model.Site!;
        for (var i = 0; i < tokens.Count; i++)
        {
            for (var length = Math.Min(SiteLexicon.LongestName, tokens.Count - i); length > 0; length--)
            {
                List<Token> words = [.. tokens.Skip(i).Take(length)];
                var name = Reading.Phrases.Lemmas(words);
                var section = !words.TrueForAll(t => t.IsWord) ? null
                    : site.Sections.FirstOrDefault(s =>
                        string.Equals(s.Heading, Reading.Phrases.WordsOf(words), StringComparison.OrdinalIgnoreCase))
                        ?? (Topics.Known(words) is { } known ? site.Sections.FirstOrDefault(s => s.Kind == known.Kind
                            && (known.Kind != SectionKind.Text || s.Heading == known.Heading)) : null);
                var to = section is null ? -1 : tokens.ToList().FindIndex(i + length, t => t.IsAny(Values) || t.Is(":"));
                if (section is not null && section.Entity is null && to > 0 && to + 1 < tokens.Count && name.Length > 0)
                {
                    var heading = tokens.Take(to).Any(t => t.Word is "heading" or "headline" or "title");
                    var said = tokens[to + 1].Kind == TokenKind.Quoted ? tokens[to + 1].Text : text[tokens[to + 1].Start..tokens[^1].End];
                    var lines = section.Kind is SectionKind.Hours or SectionKind.Contact && tokens[to + 1].Kind != TokenKind.Quoted
                        ? string.Join('\n', section.Kind == SectionKind.Hours ? Facts.Entries(said) : [said]) : said;
                    Replace(section, heading ? section with { Heading = said } : section with { Text = lines });
                    return true;
                }
            }
        }

        return false;
    }

    // "Add a page about our history", "add a section about parking that says '...'".
    private bool Adds(IReadOnlyList<Token> tokens)
    {
        var site = editor.Model.Site!;
        var add = tokens.ToList().FindIndex(t => t.Word is "add" or "want" or "need" or "include");
        List<AskedSection> asked = [];
        if (add < 0 || editor.Model.Auth is null)
        {
            return false;
        }

        new SentenceSections(asked, text).Read([.. tokens.Skip(add + 1)]);
        if (asked.Count == 0 || asked.Exists(s => s.IsHero || s.Known.Thing.Length > 0))
        {
            return false;
        }

        foreach (var section in asked)
        {
            var heading = section.Heading ?? section.Known.Heading;
            var name = Naming.Camel(heading);
            if (name.Length == 0 || site.Sections.Any(s => s.Name == name))
            {
                editor.IsSo($"There is a section \"{heading}\" already.");
                continue;
            }

            var made = new Section(name, section.Known.Kind, heading, string.Join('\n', section.Text), section.Known.Hint);
            site = section.OwnPage ? site with { Pages = [.. site.Pages, new SitePage(Naming.Slug(heading), heading, [made])] }
                : site with { Pages = [site.Pages[0] with { Sections = [.. site.Pages[0].Sections, made] }, .. site.Pages.Skip(1)] };
            editor.SetSite(site, $"Add {(section.OwnPage ? "a page" : "a section")} \"{heading}\"");
        }

        return true;
    }

    private void Replace(Section old, Section next)
    {
        var site = editor.Model.Site!;
        editor.SetSite(site with { Pages =
            [.. site.Pages.Select(p => p with { Sections = [.. p.Sections.Select(s => s == old ? next : s)] })] },
            $"Let \"{(old.Heading.Length > 0 ? old.Heading : "the front page")}\" say \"{(next.Text == old.Text ? next.Heading : next.Text)
                .ReplaceLineEndings(", ")}\"");
    }
}
