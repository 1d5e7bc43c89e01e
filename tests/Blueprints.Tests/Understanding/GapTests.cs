using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What is not done is said in the person's own words, and as a whole.</summary>
public sealed class GapTests
{
    [Theory]
    [InlineData("Show me which dogs haven't been groomed for six weeks", "Dogs with name, breed and owner. ")]
    [InlineData("Customers can look at their accordion secretly", "Each accordion has a maker and a year. ")]
    [InlineData("groups squabble gently over the best beach", "Groups with name and leader. The ")]
    [InlineData("Show the kettles where labels are still zorbing", "Kettles with name and colour. ")]
    [InlineData("snails eat lettuce, carrot and cucumber", "Snails with name and species. The ")]
    public void A_clause_that_is_not_understood_is_told_as_a_whole_and_once(string clause, string before)
    {
        var wish = Left(before + clause + ".").ShouldHaveSingleItem();

        wish.Words.ShouldBe(clause);
    }

    [Fact]
    public void What_is_kept_of_such_a_clause_is_told_too()
    {
        var wishes = Wishes("Feedback box for our hostel. Anyone can write a message anonymously, choose a topic (food, noise).");

        wishes.Where(w => !w.IsDone).ShouldHaveSingleItem().NotDone.ShouldNotBeNull().ShouldContain("anonymously");
        wishes.SelectMany(w => w.By).ShouldContain(by => by.EndsWith(".message", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hello! My grandmother keeps bees. Build her a list of hives with number, place and queen year, please.")]
    [InlineData("I repair accordions. Each accordion has a maker, a year and an owner.")]
    [InlineData("We run a tiny glaziery. Panes with width, height and price.")]
    [InlineData("Philately: stamps with country, year and face value.")]
    [InlineData("flashcards to learn Norwegian with word and meaning")]
    [InlineData("an app where our tenants report defects (room, description, photo)")]
    [InlineData("a list of peaks we have climbed with name, height and date")]
    [InlineData("An app for restaurants I have visited with city, rating and notes")]
    [InlineData("A list of bicycles with name and price. We are a small hostel at the fjord.")]
    public void Who_asks_and_what_it_is_about_is_no_wish_that_is_missing(string request) => Left(request).ShouldBeEmpty();

    [Theory]
    [InlineData("Philately: stamps with country, year and face value.", "Philately")]
    [InlineData("Regatta scoring. Yachts with sail number and skipper.", "Regatta Scoring")]
    [InlineData("I teach harmonica. Students with name and level, lessons with date and piece.", "Harmonica")]
    public void The_words_that_it_begins_with_name_the_application(string request, string name) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("Plants with name, room and times. ", "Show me how often each plant was watered")]
    [InlineData("Sales with date, cups and buyer. ", "Notify my sister about big sales")]
    [InlineData("Puzzles with title, picture and level. ", "Show the hard ones first")]
    [InlineData("Kayaks with name and seats. Guests with name and phone. ", "Guests must pay before they get a kayak")]
    [InlineData("Tickets with number, seat and buyer. ", "Highlight tickets above 100 euros")]
    [InlineData("Singers with name, birthday and voice. ", "See the next birthdays on a list")]
    public void What_an_application_must_do_is_not_kept_by_a_thing_or_a_value_of_that_name(string before, string demand) =>
        Left(before + demand + ".").ShouldHaveSingleItem().Words.ShouldBe(demand);

    [Theory]
    [InlineData("An app for restaurants I have visited with city, rating and notes", "Restaurant", "City")]
    [InlineData("my whiskies I have tasted with distillery, age and rating", "Whisky", "Distillery")]
    public void What_stands_behind_what_was_done_with_something_is_a_value_of_it(string request, string thing, string value)
    {
        var entity = RequestReader.Read(request).Model.ShouldNotBeNull().Entities.ShouldHaveSingleItem();

        entity.Name.ShouldBe(thing);
        entity.Fields.Select(f => f.Label).ShouldContain(value);
    }

    [Theory]
    [InlineData("sauna bookings with guest, date and hour. ", "Not on Mondays, only between 8 and 21")]
    [InlineData("a list of hikes with name and length in km. ", "No hike longer than 30 km")]
    public void What_is_limited_is_not_kept_by_what_it_limits(string before, string demand) =>
        Left(before + demand + ".").ShouldHaveSingleItem().Words.ShouldBe(demand);

    private static IReadOnlyList<Wish> Wishes(string request) =>
        RequestReader.Read(request).Model.ShouldNotBeNull(request).Wishes.ShouldNotBeNull();

    private static List<Wish> Left(string request) => [.. Wishes(request).Where(w => !w.IsDone)];
}
