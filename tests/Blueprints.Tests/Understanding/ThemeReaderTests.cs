using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>How an application is to look, in the words of whoever asks.</summary>
public sealed class ThemeReaderTests
{
    [Theory]
    [InlineData("a logbook for our rowing club, only the boatman adds boats, navy and coral", "navy", "coral", ColourScheme.Dark)]
    [InlineData("build an address book in the site's colours, old rose and cream", "cream", "old rose", ColourScheme.System)]
    [InlineData("a bakery order list with our colors: terracotta and sage green.", "terracotta", "sage green", ColourScheme.System)]
    [InlineData("a chess club site in burgundy", "burgundy", null, ColourScheme.System)]
    [InlineData("an invoice list with number and total, dark green", "dark green", null, ColourScheme.System)]
    [InlineData("a chess club site in green and white", "green", null, ColourScheme.Light)]
    [InlineData("make a vet appointment app with a teal header and orange buttons", "teal", "orange", ColourScheme.System)]
    [InlineData("a plant diary with a dark green background", "dark green", null, ColourScheme.System)]
    [InlineData("a scout inventory, colour scheme forest green and khaki", "forest green", "khaki", ColourScheme.System)]
    [InlineData("recipe box using #0a5 and #ffcc00", "#0a5", "#ffcc00", ColourScheme.System)]
    [InlineData("a todo app with a dark theme", null, null, ColourScheme.Dark)]
    [InlineData("Please make me a dark app to track my running", null, null, ColourScheme.Dark)]
    [InlineData("A website for our band. Use a serif font and burgundy.", "burgundy", null, ColourScheme.System)]
    [InlineData("An app for a vineyard with barrels. Use plum and cream.", "cream", "plum", ColourScheme.System)]
    [InlineData("a wine cellar list in a dark design with gold accents", null, "gold", ColourScheme.Dark)]
    [InlineData("The website should use the colours dark teal and light grey. Members can book boats", "dark teal", "light grey",
        ColourScheme.Dark)]
    [InlineData("A logbook for a glider club. Olive and peach please.", "olive", "peach", ColourScheme.System)]
    [InlineData("A list of my records. Use turquoise.", "turquoise", null, ColourScheme.System)]
    [InlineData("A list of my records with title and year. Please use moss green.", "moss green", null, ColourScheme.System)]
    [InlineData("A site for a potter. Plum, lots of white, serif headings.", "plum", null, ColourScheme.Light)]
    [InlineData("A site for a potter. Earthy and warm colours, something like rust and sand.", "rust", "sand", ColourScheme.System)]
    [InlineData("An app for boats. Use ivory as background and dark green as primary color.", "ivory", "dark green", ColourScheme.System)]
    [InlineData("A gym app. Primary colour: indigo.", "indigo", null, ColourScheme.System)]
    [InlineData("A gym app. Set the background color to honeydew and the components to crimson", "honeydew", "crimson",
        ColourScheme.System)]
    [InlineData("A choir list. peach yellow and dark blue", "peach yellow", "dark blue", ColourScheme.System)]
    public void Colours_of_the_page_are_read(string request, string? page, string? action, ColourScheme scheme)
    {
        var (theme, _, rest) = ThemeReader.Extract(request);

        (theme?.Base?.Name, theme?.Action?.Name, theme?.Scheme).ShouldBe((page, action, scheme));
        rest.Length.ShouldBe(request.Length, "places in the text stay what they are");
    }

    [Theory]
    [InlineData("a car list with make, model, colour and price")]
    [InlineData("a yarn list with wool, cotton, red, dark green")]
    [InlineData("a football app where players get red cards and yellow cards")]
    [InlineData("a stock list that shows overdue ones in red")]
    [InlineData("a pantry list with apple, orange and lime")]
    [InlineData("a paint shop with colour (red, green, blue)")]
    [InlineData("a bird log where the plumage is red, green or blue")]
    [InlineData("a wedding list with gold, silver and bronze tables")]
    [InlineData("mark late payments in red")]
    [InlineData("A list of deliveries. Late ones should be marked in orange.")]
    [InlineData("a snooker app. Red and black balls count")]
    [InlineData("a violin studio with rose garden and olive trees")]
    [InlineData("track whether the light is on in the dark room")]
    public void Colours_of_things_are_left_alone(string request) => ThemeReader.Extract(request).ShouldBe((null, "", request));

    [Fact]
    public void A_header_may_have_another_colour_than_the_page()
    {
        var theme = RequestReader.Read("A stamp list with country. Use slate grey for the header and linen as the background color.")
            .Model!.Theme!;

        (theme.Header?.Name, theme.Base?.Name).ShouldBe(("slate grey", "linen"));
    }

    [Theory]
    [InlineData("a poem collection in a serif font", Lettering.Serif)]
    [InlineData("a snippet library with monospace letters", Lettering.Monospace)]
    [InlineData("a wedding guest list, the font should be handwritten", Lettering.Handwritten)]
    [InlineData("a kindergarten diary with rounded letters", Lettering.Rounded)]
    public void Letters_are_read(string request, Lettering lettering) =>
        ThemeReader.Extract(request).Theme?.Lettering.ShouldBe(lettering);

    [Theory]
    [InlineData("make it dark", null, null, ColourScheme.Dark)]
    [InlineData("please change the colours to navy and coral", "navy", "coral", ColourScheme.Dark)]
    [InlineData("use purple buttons", null, "purple", ColourScheme.System)]
    [InlineData("I want everything in turquoise", "turquoise", null, ColourScheme.System)]
    [InlineData("make it green", "green", null, ColourScheme.System)]
    [InlineData("Make the buttons and header dark green.", "dark green", "dark green", ColourScheme.System)]
    [InlineData("Use dark red for the buttons", null, "dark red", ColourScheme.System)]
    public void A_change_of_the_look_changes_nothing_else(string message, string? page, string? action, ColourScheme scheme)
    {
        var model = RequestReader.Read("a boat list with name and year").Model!;

        var outcome = ChangeReader.Read(model, message);

        outcome.Problems.ShouldBeEmpty();
        var after = outcome.Change.ShouldNotBeNull().After;
        (after.Theme?.Base?.Name, after.Theme?.Action?.Name, after.Theme?.Scheme).ShouldBe((page, action, scheme));
        outcome.Change.Edits.ShouldHaveSingleItem().Kind.ShouldBe(EditKind.Theme);
    }

    [Theory]
    [InlineData("make it dark, and add a field harbour to boats")]
    [InlineData("make it dark and add a field harbour to boats")]
    public void What_is_asked_beside_the_look_is_done_too(string message)
    {
        var model = RequestReader.Read("a boat list with name and year").Model!;

        var edits = ChangeReader.Read(model, message).Change.ShouldNotBeNull().Edits;

        edits.Select(e => e.Kind).ShouldBe([EditKind.Theme, EditKind.AddField]);
    }

    [Fact]
    public void The_look_of_the_page_does_not_change_what_is_stored()
    {
        var plain = RequestReader.Read("a boat list with name, length and year").Model!;
        var coloured = RequestReader.Read("a boat list with name, length and year, in navy and coral").Model!;

        coloured.Entities[0].Fields.Select(f => f.Name).ShouldBe(plain.Entities[0].Fields.Select(f => f.Name));
        coloured.Theme!.Describe().ShouldBe("navy and coral, dark");
    }

    [Fact]
    public void Any_words_leave_a_valid_theme_and_the_text_as_long_as_it_was()
    {
        string[] words =
            ["navy", "old", "rose", "#0a5", "#", "in", "and", ",", "colours", "dark", "theme", "buttons", "or", ".", "font", "serif"];
        var requests = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list));
        Prop.ForAll(requests.ToArbitrary(), text =>
        {
            var (theme, _, rest) = ThemeReader.Extract(text);
            return rest.Length == text.Length && (theme is null) == (rest == text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
