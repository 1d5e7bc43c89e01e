namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>What a visitor or the owner of a site can try once a section is there.</summary>
internal static class SiteCriteria
{
    /// <summary>A longer text is told by how it begins.</summary>
    private const int LongestQuote = 70;

    public static string Of(Section section, Site site, AppModel model)
    {
        var page = site.Pages.First(p => p.Sections.Contains(section));
        var where = page.Slug.Length == 0 ? "The front page" : $"The page \"{page.Title}\"";
        var entity = model.Entities.FirstOrDefault(e => e.Name == section.Entity);
        var fields = entity is null ? "" : Naming.List([.. entity.Fields.Select(f => f.Label.ToLowerInvariant())]);
        var says = section.Text.Length == 0 ? "" : $"says \"{Quote(section.Text)}\"";
        return section.Kind switch
        {
            SectionKind.Hero => says.Length > 0 ? $"{where} {says}" : $"The front page begins with \"{section.Heading}\"",
            SectionKind.Form => $"{where} has a form \"{section.Heading}\" with {fields}; what a visitor sends is stored, and only the "
                + "owner reads it after logging in",
            _ when entity is not null =>
                $"{where} lists the {entity.PluralLabel} under \"{section.Heading}\" with {fields}; everyone reads "
                + $"them, and only the owner adds, changes and deletes them{(says.Length > 0 ? $"; it {says}" : "")}",
            _ when says.Length > 0 => $"{where} {says} under \"{section.Heading}\"",
            _ => $"{where} has a section \"{section.Heading}\", whose text the owner writes after logging in, because the request does not "
                + "say it",
        };
    }

    private static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(", ");
        return line.Length <= LongestQuote ? line : line[..line.LastIndexOf(' ', LongestQuote)] + " ...";
    }
}
