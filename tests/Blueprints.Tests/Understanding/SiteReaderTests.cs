using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Sites;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Requests for the sites of businesses, clubs, events and persons.</summary>
public sealed class SiteReaderTests
{
    private const string Choir =
        "A website for our small choir 'Lark & Linden'. On the front page it should say 'We sing every Tuesday at half "
        + "past seven in St. Anne's hall. Newcomers are welcome.' There should be a page with our upcoming concerts (date, place, "
        + "programme), a page about our conductor Miriam Voss, and a contact form where visitors can leave name, e-mail and message. Use a "
        + "serif font and burgundy.";

    [Fact]
    public void Every_page_that_is_asked_for_is_one_and_says_what_is_to_be_said()
    {
        var model = Model(Choir);

        model.Name.ShouldBe("Lark & Linden");
        Pages(model).ShouldBe(["/: Hero", "/upcoming-concerts: Events", "/miriam-voss: Person", "/contact: Form"]);
        var hero = model.Site!.Pages[0].Sections[0];
        hero.Heading.ShouldBe("Lark & Linden");
        hero.Text.ShouldBe("We sing every Tuesday at half past seven in St. Anne's hall. Newcomers are welcome.");
        model.Site.Pages[2].Sections[0].Text.ShouldBe("Conductor of Lark & Linden");
        Fields(model, "Concert").ShouldBe("title! date! place program");
        Fields(model, "ContactMessage").ShouldBe("name! email! message!");
        model.Wishes!.ShouldAllBe(w => w.IsDone);
    }

    [Fact]
    public void What_visitors_send_only_the_owner_reads_and_what_the_owner_lists_everyone_reads()
    {
        var model = Model(Choir);

        model.Entities.ToDictionary(e => e.Name, e => e.Owner).ShouldBe(new Dictionary<string, Ownership>
        {
            ["Concert"] = Ownership.Published, ["ContactMessage"] = Ownership.Submitted,
        }, ignoreOrder: true);
        model.Auth.ShouldBe(new Auth(false, OneOwner: true));
        model.Assumptions.ShouldContain(a => a.Contains("first account", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("We need a site for our small brewery: a page with our beers and their prices, and a form to contact us. "
        + "No login for visitors.",
        "Hero Cards Form")]
    [InlineData("Make a website for our mill with opening hours: Monday to Friday 8:00 to 17:00. A page with our breads and their prices "
        + "that we can change ourselves. Visitors shouldn't need to log in.", "Hero Hours Cards")]
    [InlineData("A website for our pottery with a page for our courses. Nobody has to log in to see it.", "Hero Events")]
    public void Nobody_has_to_log_in_to_read_a_site(string request, string kinds)
    {
        var model = Model(request);

        string.Join(' ', model.Site.ShouldNotBeNull().Sections.Select(s => s.Kind)).ShouldBe(kinds);
        model.Auth.ShouldBe(new Auth(false, OneOwner: true));
        model.Wishes!.ShouldAllBe(w => w.IsDone);
    }

    [Theory]
    [InlineData("landing page for my bakery with opening hours, price list and a map", "Hero Hours Prices Contact")]
    [InlineData("a one-page site for our wedding with programme, directions and RSVP form", "Hero Events Text Form")]
    [InlineData("portfolio for a photographer with gallery and about page", "Hero Gallery Text")]
    [InlineData("website for a plumber named Karl Roth with services, customer reviews and a contact form", "Hero Cards Quotes Form")]
    [InlineData("I need a homepage for my yoga studio with class schedule, prices, team and newsletter signup",
        "Hero Events Prices Cards Form")]
    [InlineData("Create a web page for our museum: exhibitions, opening hours, a section about guided tours and an FAQ",
        "Hero Events Hours Events Questions")]
    [InlineData("A website for our band.", "Hero")]
    public void A_part_is_a_section_of_its_kind(string request, string kinds) =>
        string.Join(' ', Model(request).Site.ShouldNotBeNull().Sections.Select(s => s.Kind)).ShouldBe(kinds);

    [Theory]
    [InlineData("Website for our judo school \"Kiai\". Courses: beginners, children, masters. Prices: month 40 euros, year 400 euros. "
        + "Opening hours Monday to Friday 15 to 21.", SectionKind.Prices, "Month 40 euros\nYear 400 euros")]
    [InlineData("Website for a joiner with services: stairs, doors, kitchens, and a contact form", SectionKind.Cards,
        "Stairs\nDoors\nKitchens")]
    [InlineData("I need a homepage for my barber shop Klinge. It should say who we are, what a shave costs (short 12 euros, long 18 euros) "
        + "and where we are (Mill Lane 7, Linz).", SectionKind.Prices, "Short 12 euros\nLong 18 euros")]
    [InlineData("website for our tax firm with our team of two advisers: Ina Moor and Paul Stein, and a contact form", SectionKind.Cards,
        "Ina Moor\nPaul Stein")]
    [InlineData("Site for our zoo: tickets (adults 14 euros, children 7 euros), news, parking", SectionKind.Prices,
        "Adults 14 euros\nChildren 7 euros")]
    [InlineData("Website for a wedding: Kim and Alex get married on 12 June 2027 in Salzburg. Programme of the day, hotels nearby.",
        SectionKind.Hero, "Kim and Alex get married on 12 June 2027 in Salzburg.")]
    [InlineData("We are a small tax firm (wages, balances, advice) and need a website with an FAQ and a contact form", SectionKind.Hero,
        "We are a small tax firm (wages, balances, advice)")]
    public void What_is_listed_is_said_and_no_form_to_fill_in(string request, SectionKind kind, string text)
    {
        var model = Model(request);

        Text(model, kind).ShouldBe(text);
        model.Wishes!.ShouldAllBe(w => w.IsDone);
    }

    [Theory]
    [InlineData("a page for our chess club FC Springer with news that the board can write, the next matches, the team with photos, "
        + "sponsors and a membership form", "Hero News Events Cards Cards Form")]
    [InlineData("Website for a holiday home: rooms with beds and prices, menu, how to get here, request form with name, email and date",
        "Hero Cards Prices Text Form")]
    [InlineData("Make a site for our nursery school with the groups (Bees, Owls), our team, the weekly menu, dates of the year, a gallery, "
        + "and a registration form for parents with child's name and birth date", "Hero Cards Cards Prices Events Gallery Form")]
    [InlineData("We are a parish and need a homepage with news, upcoming events with date and place, minutes of the meetings to download, "
        + "the board with name and role and an imprint", "Hero News Events Cards Cards Text")]
    [InlineData("Simple website for a roofer, Blitz & Co. What we do: roofs, gutters. Where: Hauptstrasse 3, Graz. Reviews from customers.",
        "Hero Cards Contact Quotes")]
    public void A_list_ends_where_the_next_section_begins(string request, string kinds)
    {
        var model = Model(request);

        string.Join(' ', model.Site.ShouldNotBeNull().Sections.Select(s => s.Kind)).ShouldBe(kinds);
        model.Wishes!.ShouldAllBe(w => w.IsDone);
    }

    [Fact]
    public void A_page_holds_what_is_asked_for_on_it_and_nothing_else()
    {
        Pages(Model("Website for our rowing club 'Elbe 05' with a news page, our team, sponsors and a membership application form"))
            .ShouldBe(["/: Hero Cards Cards", "/news: News", "/apply: Form"]);
        Pages(Model("Website for our cafe 'Kanne' with a page with our prices and opening hours, and a contact form"))
            .ShouldBe(["/: Hero", "/prices: Prices Hours", "/contact: Form"]);
    }

    [Fact]
    public void What_is_plainly_said_stands_on_the_page_word_for_word()
    {
        var model = Model("Make a site for the repair cafe 'Fix & Friends' in Oldtown. We are open every Saturday from 10 a.m. to 2 p.m. "
            + "and Wednesday from 5 to 7. Our address is Mill Lane 4, Oldtown. We mend what others throw away. Phone 0421 555-123.");

        Text(model, SectionKind.Hours).ShouldBe("Every Saturday from 10 a.m. to 2 p.m.\nWednesday from 5 to 7");
        Text(model, SectionKind.Contact).ShouldBe("Mill Lane 4, Oldtown\nPhone 0421 555-123");
        Text(model, SectionKind.Hero).ShouldBe("We mend what others throw away.");
        model.Site!.Subject.ShouldBe("repair cafe in Oldtown");
    }

    [Fact]
    public void Nothing_is_said_that_nobody_has_said()
    {
        var model = Model("landing page for my bakery with opening hours, price list and a map");

        model.Site!.Sections.ShouldAllBe(s => s.Text.Length == 0);
        model.Site.Sections.Where(s => s.Kind is SectionKind.Hours or SectionKind.Contact).ShouldAllBe(s => s.Hint.EndsWith('.')
            || s.Hint.EndsWith('?'));
    }

    [Theory]
    [InlineData("A website for our tennis club with news, opening hours and online payment", "online payment")]
    [InlineData("site for my cafe with a menu, a contact form and a loyalty stamp system", "loyalty stamp system")]
    public void A_wish_that_no_section_keeps_is_named(string request, string words)
    {
        var wish = Model(request).Wishes.ShouldNotBeNull().Where(w => !w.IsDone).ShouldHaveSingleItem();

        wish.Words.ShouldContain(words);
        wish.NotDone.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("Visitors should be able to send us a message", "contactForm")]
    [InlineData("Guests can tell us whether they come", "rsvpForm")]
    [InlineData("Customers can order bread for the next day", "orderForm")]
    [InlineData("People should be able to subscribe to our newsletter", "newsletter")]
    public void What_visitors_do_without_an_account_is_a_form(string sentence, string section) =>
        Model($"A website for our bakery 'Kruste' with opening hours. {sentence}.").Site!.Sections
            .Where(s => s.Kind == SectionKind.Form).Select(s => s.Name).ShouldBe([section]);

    [Theory]
    [InlineData("a website where users can post jobs")]
    [InlineData("a website for our rowing club where members can book boats")]
    [InlineData("construction site diary with date, weather and workers")]
    [InlineData("A page where I type in names and it spins a wheel and picks a random winner.")]
    [InlineData("a website visits tracker with date and count")]
    [InlineData("recipe website with title, ingredients and rating")]
    public void What_people_do_with_an_application_is_no_site(string request) =>
        (RequestReader.Read(request).Model?.Site).ShouldBeNull();

    [Fact]
    public void Quoted_texts_are_kept_whatever_they_hold()
    {
        var texts = from words in Gen.Elements("Tom's", "“yes”", "10 a.m.", "Anne's hall", "(free!)", "rock & roll", "it should say",
            "a page",
                        "the singers' choir", "open daily 9 to 5").ListOf(6)
                    select string.Join(' ', words.Where((w, i) => w[0] != '“' || i > 0)).Trim();
        Prop.ForAll(texts.Where(t => t.Length > 0 && !t.Contains('"')).ToArbitrary(), text =>
        {
            var model = Model($"A website for our choir 'Larks' with a contact form. On the front page it should say \"{text}\".");
            return Text(model, SectionKind.Hero) == text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Any_text_gives_a_valid_model_or_none()
    {
        string[] pieces = ["website for our choir", "a page about", "contact form with", "'", "\"", "opening hours", "open daily 9 to 5",
            "(", ")", ",",
            "and", "our", "concerts", "where visitors can send", "a section with", "Miriam Voss", "called", "it should say", ".", "\n",
                ":"];
        Prop.ForAll(Gen.Elements(pieces).ListOf(25).Select(p => string.Join(' ', p)).ToArbitrary(), text =>
        {
            var model = SiteReader.Read(text, text, null, "");
            return model is null || AppModelValidator.Validate(model).Count == 0
                && model.Wishes!.All(w => text.Substring(w.Start, w.Words.Length) == w.Words && w.By.All(p => Wish.IsPart(model, p)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull(request);

    private static string Text(AppModel model, SectionKind kind) => model.Site.ShouldNotBeNull().Sections.Single(s => s.Kind == kind).Text;

    private static IEnumerable<string> Pages(AppModel model) => model.Site.ShouldNotBeNull().Pages
        .Select(p => $"/{p.Slug}: {string.Join(' ', p.Sections.Select(s => s.Kind))}");

    private static string Fields(AppModel model, string entity) => string.Join(' ', model.Entities.Single(e => e.Name == entity).Fields
        .Select(f => f.Required ? f.Name + "!" : f.Name));
}
