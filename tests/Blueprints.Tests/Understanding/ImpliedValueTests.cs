using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Values that people ask for by a name, and whose formula follows from what is entered.</summary>
public sealed class ImpliedValueTests
{
    [Theory]
    [InlineData("Meters with name and location. Readings with meter, date and value. Show the usage since the last reading.", "Reading",
        "usage", "value - previous(value by date per meter)")]
    [InlineData("I log refuelling of my car: date, odometer, litres and price. Show the consumption per 100 km.", "Entry",
        "consumptionPer100Km", "round(litres * 100 / (odometer - previous(odometer by date)), 2)")]
    [InlineData("Grocery prices: products with name, shop, price and weight in g. Show the price per kg.", "Product", "pricePerKg",
        "round(price * 1000 / weight, 2)")]
    [InlineData("Orders with customer, product, quantity and unit price. Show the total per order.", "Order", "total",
        "quantity * unitPrice")]
    [InlineData("Jobs with client, hours and hourly rate. Compute the pay.", "Job", "pay", "hours * hourlyRate")]
    [InlineData("Vehicles with plate, inspections with vehicle, date and result. The next inspection is two years after the last one.",
        "Vehicle", "nextInspection", "max(inspections.date) + 2 years")]
    [InlineData("Machines with name, last service and interval in days. Show when the next service is due.", "Machine", "nextService",
        "lastService + interval days")]
    [InlineData("Projects with name and budget, costs with project, date and amount. Show how much is left.",
        "Project", "left", "budget - sum(costs.amount)")]
    [InlineData("Events with title and date; replies with event, guest name and answer (yes, no, maybe). Show how many said no for each "
        + "event.", "CalendarEvent", "numberOfRepliesNo", "count(replies where answer = \"no\")")]
    public void A_value_follows_from_what_is_entered(string request, string thing, string name, string expression)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        model.Entities.Single(e => e.Name == thing).Computed.ShouldNotBeNull().Select(c => (c.Name, c.Expression))
            .ShouldContain((name, expression));
        model.Wishes!.ShouldContain(w => w.By.Contains($"{thing}.{name}"));
    }

    [Fact]
    public void Days_in_a_row_are_told_where_nothing_is_above_them()
    {
        var model = RequestReader.Read("Meditation log: date and minutes. Show my current streak of days.").Model.ShouldNotBeNull();

        model.Views.ShouldNotBeNull().ShouldHaveSingleItem().Options.Value.ShouldBe("streak(Meditation.date)");
    }

    [Theory]
    [InlineData("Teams with name. Matches with home team, away team, home goals, away goals and date. A win is 3 points, a draw 1. "
        + "Show the league table.", "homeGoals > awayGoals then 3")]
    [InlineData("Clubs with name; games with home club, guest club, home sets, guest sets and date. Show the standings.",
        "homeSets > guestSets then 3")]
    public void A_league_table_follows_from_the_scores(string request, string points)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        var side = model.Entities.Single(e => e.Computed is not null);
        side.Computed!.Select(c => c.Label).ShouldBe(["Points", "Played", "Won", "Drawn", "Lost", "Difference", "Place"], true);
        side.Computed!.Single(c => c.Name == "points").Expression.ShouldContain(points);
        side.Order!.Field.ShouldBe("points");
        model.Entities.ShouldContain(e => e.Relations.Count(r => r.Target == side.Name) == 2);
    }
}
