using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Rules limit whoever or whatever they are about, and buttons do what they say.</summary>
public sealed class HeldRuleTests
{
    [Theory]
    [InlineData("Theatre: rehearsals with title, from and to. Actors sign up for rehearsals. No actor can be in two rehearsals at the same "
        + "time.", "SignUp", "count(SignUp where actor = this.actor and rehearsal.rehearsalFrom < this.rehearsal.rehearsalTo "
        + "and this.rehearsal.rehearsalFrom < rehearsal.rehearsalTo) <= 1")]
    [InlineData("Barrels with name and litres. Withdrawals with barrel, date and litres. You cannot withdraw more than there is.",
        "Withdrawal", "barrel.inStock >= 0")]
    [InlineData("Library books with title and copies; loans with library book, reader, lent on and returned on. Not more loans than "
        + "copies.",
        "Loan", "count(libraryBook.loans where returnedOn is none) <= libraryBook.copies")]
    [InlineData("Rabbits with name, sex and cage; a cage can hold at most 4 rabbits.", "Rabbit",
        "count(Rabbit where cage = this.cage) <= 4")]
    [InlineData("Reservations for a sauna: name, date and slot. At most 3 reservations per person.", "Reservation",
        "count(Reservation where name = this.name) <= 3")]
    [InlineData("Donors with name, donations with donor, date and amount. Amount must be greater than zero.", "Donation", "amount > 0")]
    [InlineData("Rooms with name, min players and max players; bookings with room, date and players. The number of players has to fit the "
        + "room.", "Booking", "players >= room.minPlayers")]
    public void A_rule_limits_what_it_is_about(string request, string thing, string require)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        model.Entities.Where(e => Asked(e).Any()).ShouldHaveSingleItem().Name.ShouldBe(thing);
        model.Entities.Single(e => e.Name == thing).Rules!.ShouldContain(r => r.Require != null
            && r.Require.Contains(require, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Helpers with name; shifts with title, start and end. Nobody can be in two shifts that overlap.")]
    [InlineData("Events with title and date; tickets with event and buyer. No tickets after the event has started.")]
    public void What_cannot_be_held_to_is_told_and_limits_nothing_else(string request)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        model.Entities.SelectMany(Asked).ShouldBeEmpty();
        model.Wishes!.ShouldContain(w => !w.IsDone);
    }

    [Theory]
    [InlineData("Wine bottles with name and quantity. Button to take one out.", "takeOutOne", "quantity - 1")]
    [InlineData("Karate students with name and belt (white, yellow, black). Button to promote to the next belt.", "promoteToTheNextBelt",
        "if belt = \"white\" then \"yellow\" else if belt = \"yellow\" then \"black\" else \"black\"")]
    [InlineData("Tools with name; borrowers borrow tools. Button to hand it back.", "handBack", "today")]
    public void A_button_sets_what_it_says(string request, string name, string value) => RequestReader.Read(request).Model.ShouldNotBeNull()
        .Entities.SelectMany(e => e.Actions ?? []).Single(a => a.Name == name).Sets.ShouldHaveSingleItem().Expression.ShouldBe(value);

    [Theory]
    [InlineData("Tea sales: members with name, sales with member, boxes and date. Who sold most?", "Member", "totalBoxes")]
    [InlineData("Running: runners with name, laps with runner, date and minutes. Who has run most laps?", "Runner", "numberOfLaps")]
    public void Whoever_did_most_comes_first(string request, string thing, string by) => RequestReader.Read(request).Model.ShouldNotBeNull()
        .Entities.Single(e => e.Name == thing).Order.ShouldBe(new SortOrder(by, true));

    // That what begins ends later needs no words.
    private static IEnumerable<Rule> Asked(Entity entity) => (entity.Rules ?? []).Where(r => r.Name != "inOrder");
}
