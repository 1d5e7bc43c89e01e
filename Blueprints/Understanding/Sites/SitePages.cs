namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>Puts the sections on pages, as a designer would: what was asked for as a page is one, the rest stands on the front
/// page.</summary>
internal static class SitePages
{
    private const int LongestTitle = 26;

    public static List<SitePage> Of(List<AskedSection> order, SiteHead head, string name)
    {
        var names = Names(order);
        var several = !head.OnePage && order.Exists(s => s.OwnPage && !s.IsHero);
        List<(string Slug, string Title, List<AskedSection> Sections)> pages = [("", "Home", [])];
        foreach (var section in order)
        {
            if (section.IsHero || !several || !IsApart(section))
            {
                Page(section.On is { IsHero: false } on && several ? on : null).Sections.Add(section);
                continue;
            }

            Page(section).Sections.Add(section);
        }

        return [.. pages.Where(p => p.Sections.Count > 0).Take(AppModelValidator.MostPages)
            .Select(p => new SitePage(p.Slug, p.Title, [.. p.Sections.Select(s => Made(s, names[s], head, name))]))];

        (string Slug, string Title, List<AskedSection> Sections) Page(AskedSection? own)
        {
            if (own is null)
            {
                return pages[0];
            }

            var title = TitleOf(own);
            var slug = Naming.Slug(title);
            if (pages.Find(p => p.Slug == slug) is { Sections: not null } there)
            {
                return there;
            }

            pages.Add((slug, title, []));
            return pages[^1];
        }
    }

    /// <summary>Forms are looked for in the navigation.</summary>
    private static bool IsApart(AskedSection section) => section.OwnPage || section.Known.Kind == SectionKind.Form
        && section.On is null or { IsHero: true };

    /// <summary>Of each section, unique.</summary>
    public static Dictionary<AskedSection, string> Names(List<AskedSection> order)
    {
        var names = new Dictionary<AskedSection, string>();
        foreach (var section in order)
        {
            var name = section.IsHero ? "welcome" : Naming.Camel(section.Known.Kind == SectionKind.Form || section.Known.Heading.Length == 0
                ? section.Name : section.Known.Heading);
            name = name.Length == 0 || !char.IsAsciiLetterLower(name[0]) ? "section" : name;
            var unique = name;
            for (var n = 2; names.ContainsValue(unique); n++)
            {
                unique = $"{name}{n}";
            }

            names[section] = unique;
        }

        return names;
    }

    private static string TitleOf(AskedSection section)
    {
        var heading = section.Known.Thing == "contact message" || section.Known.Kind == SectionKind.Contact ? "Contact"
            : section.Known.Thing == "guest reply" ? "RSVP" : Heading(section);
        return heading.Length <= LongestTitle ? heading : heading[..heading.LastIndexOf(' ', LongestTitle)] is { Length: > 3 } cut ? cut
            : heading;
    }

    private static string Heading(AskedSection section) => section.Heading ?? section.Known.Heading;

    private static Section Made(AskedSection section, string name, SiteHead head, string site)
    {
        var text = string.Join('\n', section.Text);
        if (section.Known.Kind == SectionKind.Person && section.Role.Length > 0)
        {
            var role = $"{Naming.Sentence(section.Role)} of {site}";
            text = text.Length == 0 ? role : $"{role}\n{text}";
        }

        var heading = !section.IsHero ? Heading(section) : section.Heading ?? Welcome(head, site);
        return new Section(name, section.Known.Kind, heading, text, section.Known.Hint);
    }

    // Others welcome to themselves; a wedding is simply ours.
    private static string Welcome(SiteHead head, string site) => head.Name is null && head.Owner is "our" or "my"
        && SiteLexicon.Subject(head.Subject) is { Welcomes: false } && !head.Subject.Any(char.IsUpper)
        ? Naming.Sentence($"{head.Owner} {head.Subject}") :
        head.Name is null && head.Owner is "our" or "my" or "the" && SiteLexicon.Subject(head.Subject) is { Welcomes: true }
            && !head.Subject.Any(char.IsUpper) ? $"Welcome to {head.Owner} {head.Subject}" : site;
}
