using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Blueprints.Understanding.Text;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Only what was asked for is built, all of it, and each thing is a noun that has properties.</summary>
public sealed class SanityTests
{
    private static readonly string[] Values =
    [
        "species", "origin", "pot size", "soil", "last fed", "bought on", "price", "shop", "gift", "toxic", "humidity", "temperature",
        "height", "width", "table", "layout", "account", "limit", "role", "map", "test", "order", "user", "form", "page", "level", "report",
        "design", "button", "storage", "support", "view", "style", "profile", "language", "notes", "picture", "group", "model", "data",
    ];

    [Theory]
    [InlineData("oxen", "ox")]
    [InlineData("grandchildren", "grandchild")]
    [InlineData("sheep", "sheep")]
    [InlineData("staff", "staff")]
    [InlineData("news", "news")]
    [InlineData("crises", "crisis")]
    [InlineData("species", "species")]
    [InlineData("savings", "savings")]
    [InlineData("passersby", "passerby")]
    public void Plurals_that_are_irregular_or_the_same(string plural, string singular)
    {
        Morphology.Singular(plural).ShouldBe(singular);
        Morphology.Plural(singular).ShouldBe(plural);
        new Token(TokenKind.Word, plural, plural, singular).IsPlural.ShouldBeTrue();
    }

    [Theory]
    [InlineData("a farm app with sheep, oxen, staff and news", "News Ox Sheep Staff")]
    [InlineData("a fishery app with trout, geese, crew and aircraft", "Aircraft Crew Goose Trout")]
    [InlineData("a clinic site with midwives, grandchildren and personnel", "Grandchild Midwife Personnel")]
    [InlineData("Sailing school: dinghies, skippers, courses", "Course Dinghy Skipper")]
    [InlineData("Bookbinder: books with title and owner, repairs with date and price. Result per book.", "Book Repair")]
    [InlineData("we run a pottery studio and need an app for kilns, glazes and potters", "Glaze Kiln Potter")]
    public void What_is_listed_is_what_is_built(string request, string things) =>
        Model(request).Entities.Select(e => e.Name).Order().ShouldBe(things.Split(' '));

    [Fact]
    public void Every_field_that_is_asked_for_is_made()
    {
        var lists = Gen.Shuffle(Values).SelectMany(v => Gen.Choose(1, 35).Select(n => v.Take(n).ToArray()));
        Prop.ForAll(lists.ToArbitrary(), list =>
        {
            var model = Model($"an orchid register with name, {string.Join(", ", list.SkipLast(1).Append("and " + list[^1]))}");
            var labels = model.Entities.ShouldHaveSingleItem().Fields.Select(f => f.Label.ToLowerInvariant()).ToList();
            list.ShouldAllBe(v => labels.Contains(v), string.Join(", ", labels));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void A_field_beyond_the_limit_is_named_as_not_done()
    {
        var model = Model("an orchid register with name, " + string.Join(", ", Enumerable.Range(0, 60)
            .Select(i => $"{(char)('a' + i / 26)}{(char)('a' + i % 26)}zo level")));

        var labels = model.Entities.ShouldHaveSingleItem().Fields.Select(f => f.Label).ToList();
        labels.Count.ShouldBeLessThan(60);
        model.Wishes!.Count(w => !w.IsDone).ShouldBeGreaterThanOrEqualTo(1);
        model.Wishes!.Where(w => !w.IsDone).ShouldAllBe(w => w.NotDone!.Contains("at most", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("We run a studio: bands book the studio by the hour, 40 euros per hour, no double bookings", "Euro")]
    [InlineData("expenses with description, amount and payer, 5 dollars per month", "Dollar")]
    public void A_unit_is_no_thing(string request, string unit) => Model(request).Entities.ShouldNotContain(e => e.Name == unit);

    [Theory]
    [InlineData("remind me by email", false)]
    [InlineData("collect parcels", false)]
    [InlineData("perform corresponding operations", false)]
    [InlineData("parents see child", false)]
    [InlineData("today appointments first", false)]
    [InlineData("a very long name of a thing", false)]
    [InlineData("order number", true)]
    [InlineData("review date", true)]
    [InlineData("has projector", true)]
    [InlineData("mint mark", true)]
    [InlineData("first name", true)]
    public void What_says_something_is_no_name(string phrase, bool isName) => Sanity.IsName(phrase).ShouldBe(isName);

    [Theory]
    [InlineData("a kettle app. It should snurf wibblets into zorbles.", "snurf")]
    [InlineData("a kettle app where people can zwick and blorp trundles", "zwick")]
    [InlineData("a kettle app. Members should be able to add kettles and perform corresponding operations.", "corresponding operations")]
    public void Nothing_is_kept_of_what_somebody_does_and_nobody_knows(string request, string words)
    {
        var model = Model(request);

        model.Entities.ShouldHaveSingleItem().Name.ShouldBe("Kettle");
        model.Entities[0].Fields.Count.ShouldBe(2);
        model.Wishes!.ShouldContain(w => !w.IsDone && w.Words.Contains(words, StringComparison.Ordinal), string.Join('\n', model.Wishes!));
    }

    [Theory]
    [InlineData("permit app: permits and expired permits", "Permit", "expired")]
    [InlineData("an app with parcels, couriers and lost parcels", "Courier Parcel", "lost")]
    public void Some_of_the_rows_are_no_kind_of_their_own(string request, string things, string word)
    {
        var model = Model(request);

        model.Entities.Select(e => e.Name).Order().ShouldBe(things.Split(' '));
        model.Wishes!.ShouldContain(w => !w.IsDone && w.Words.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Riding school: horses, riders, lessons", "Riding School")]
    [InlineData("a kayak app for a sailing school", "Sailing School")]
    [InlineData("leaderboard for table football: players, matches", "Table Football Leaderboard")]
    [InlineData("inventory for our puppet costumes", "Puppet Costume Inventory")]
    [InlineData("we run a pottery studio and need an app for kilns and glazes", "Pottery Studio")]
    public void The_name_fits_the_whole(string request, string name) => Model(request).Name.ShouldBe(name);

    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull(request);

    [Theory]
    [InlineData("We need an inventory for the theatre's lighting: lamp, wattage, location, working yes/no.")]
    [InlineData("An inventory of our brass band: instrument, serial number, case, insured until")]
    public void Whoever_tells_the_fields_gets_no_things_beside(string request) =>
        RequestReader.Read(request).Model!.Entities.ShouldHaveSingleItem();
}
