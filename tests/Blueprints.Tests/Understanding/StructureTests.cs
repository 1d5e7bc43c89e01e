using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What clauses say of things, their values and their links.</summary>
public sealed class StructureTests
{
    [Theory]
    [InlineData("Our chess club. I enter members and games between two members with a result (1-0, draw, 0-1).", "Game", "white black")]
    [InlineData("a handball app: teams play matches against each other, each match has a date", "Match", "homeTeam awayTeam")]
    [InlineData("Track money transfers between accounts with amount and date", "MoneyTransfer", "fromAccount toAccount")]
    [InlineData("depots with name, and transfers from one depot to another with amount and date", "Transfer", "fromDepot toDepot")]
    [InlineData("Day care: kids with name, parents with name and phone. A kid has two parents.", "Kid", "firstParent secondParent")]
    public void Two_of_the_same_kind_are_told_apart(string request, string thing, string links)
    {
        var row = Entity(request, thing);

        row.Relations.Select(r => r.Name).ShouldBe(links.Split(' '));
        row.Relations.Select(r => r.Target).Distinct().ShouldHaveSingleItem();
        row.Relations.ShouldAllBe(r => r.Required);
    }

    [Theory]
    [InlineData("a glider club: pilots, gliders and flights with start time, pilot, glider and instructor", "Flight", "Pilot Glider", 3)]
    [InlineData("app with rowers and outings with day, rower and kilometres", "Outing", "Rower", 2)]
    public void A_list_belongs_to_the_last_of_several_things_that_it_names(string request, string thing, string links, int things)
    {
        var model = Model(request);

        model.Entities.Count.ShouldBe(things);
        model.Entities.Single(e => e.Name == thing).Relations.Select(r => r.Target).ShouldBe(links.Split(' '));
    }

    [Theory]
    [InlineData("plots with size in square metres", "Plot", "size", "m²")]
    [InlineData("a hay barn: bales with weight kg and number", "Bale", "weight", "kg")]
    [InlineData("brews with a style and a volume in litres", "Brew", "volume", "l")]
    public void A_unit_is_how_a_value_is_written(string request, string thing, string field, string unit) =>
        Entity("an app with " + request + " and price", thing).Fields.Single(f => f.Name == field).Number!.Unit.ShouldBe(unit);

    [Theory]
    [InlineData("clinic app: appointments with date and time and which dentist, for patients with name", "Appointment", "dateAndTime")]
    [InlineData("For each bee hive I record the inspections with date, number of frames and what I saw.", "Inspection", "date")]
    [InlineData("an app to track my blood sugar. I enter date, time and sugar", "BloodSugar", "date")]
    public void Only_the_day_of_what_happened_must_be_entered(string request, string thing, string required) =>
        Entity(request, thing).Fields.Where(f => f is { Required: true, Default: null }).Select(f => f.Name).ShouldBe([required]);

    [Theory]
    [InlineData("The system must allow the clerk to manage parcels (number, weight). It should be fast.", "Parcel")]
    [InlineData("the manager writes shifts with date and note", "Shift")]
    [InlineData("The software manages kilns with name and size", "Kiln")]
    public void Who_acts_and_what_is_built_are_no_things(string request, string thing) =>
        Model(request).Entities.ShouldHaveSingleItem().Name.ShouldBe(thing);

    private static Entity Entity(string request, string name) => Model(request).Entities.Single(e => e.Name == name);

    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull();
}
