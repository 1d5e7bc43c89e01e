using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Changes;

/// <summary>What a conversation changes in the pages of a site.</summary>
public sealed class SiteChangeTests
{
    private static readonly AppModel Bakery =
        RequestReader.Read("A website for our bakery 'Kruste' with a contact form. We are open Tuesday "
        + "to Friday 7 to 1. On the front page it should say 'Bread since 1901.'").Model!;

    [Theory]
    [InlineData("Change the opening hours to Monday to Friday 8 to 2 and Saturday 8 to 12", SectionKind.Hours,
        "Monday to Friday 8 to 2\nSaturday 8 to 12")]
    [InlineData("change the text on the front page to 'Closed in August. See you in September!'", SectionKind.Hero,
        "Closed in August. See you in September!")]
    [InlineData("The front page should say 'Fresh bread at seven'", SectionKind.Hero, "Fresh bread at seven")]
    public void A_section_says_what_it_is_told_to(string message, SectionKind kind, string text)
    {
        var after = Changed(message);

        after.Site!.Sections.Single(s => s.Kind == kind).Text.ShouldBe(text);
        after.Site.Sections.Where(s => s.Kind != kind).ShouldBe(Bakery.Site!.Sections.Where(s => s.Kind != kind));
    }

    [Fact]
    public void A_text_is_added_where_it_is_asked_for()
    {
        Changed("Add a section about parking").Site!.Pages[0].Sections[^1].Heading.ShouldBe("How to get there");
        var page = Changed("Please add a page about our history").Site!.Pages[^1];
        (page.Slug, page.Title, page.Sections.Single().Kind).ShouldBe(("history", "History", SectionKind.Text));
    }

    private static AppModel Changed(string message) => FollowUpReader.Read(Bakery, message).Change.ShouldNotBeNull(message).After;
}
