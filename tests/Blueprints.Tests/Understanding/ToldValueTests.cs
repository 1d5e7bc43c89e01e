using Catalyst.Blueprints.Understanding;
using Catalyst.Brains;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Values that are told in clauses, of pairs and of persons.</summary>
public sealed class ToldValueTests
{
    [Theory]
    [InlineData("I want a catalogue of my stamps with country, where I got them from, a picture and the size in mm.", "gotFrom",
        FieldType.String)]
    [InlineData("I want a register of my goats with breed, who I bought it from and the weight in kg.", "boughtFrom", FieldType.String)]
    [InlineData("I want a register of my goats with breed, who I bought it from and the weight in kg.", "weight", FieldType.Decimal)]
    [InlineData("I collect pens. For each pen I note the maker, the ink it is filled with, when I bought it and how much I paid.",
        "boughtOn", FieldType.Date)]
    [InlineData("I collect pens. For each pen I note the maker, the ink it is filled with, when I bought it and how much I paid.",
        "pricePaid", FieldType.Decimal)]
    [InlineData("Inventory for my bead shop: colour, size in mm, price, how many are left", "numberLeft", FieldType.Integer)]
    [InlineData("My records: artist, title, how much I paid, how many I have", "quantity", FieldType.Integer)]
    public void A_clause_in_a_list_is_a_value(string request, string field, FieldType type) =>
        Model(request).Entities[0].Fields.ShouldContain(f => f.Name == field && f.Type == type);

    [Theory]
    [InlineData("Please make me a diary for systolic, diastolic and pulse with a chart of the last weeks.",
        "date systolic diastolic pulse")]
    [InlineData("My doctor wants it every morning and evening. Make me a log for temperature, humidity and wind.",
        "date timeOfDay temperature humidity wind")]
    public void A_log_for_values_has_an_entry_of_a_day(string request, string fields) =>
        Model(request).Entities.ShouldHaveSingleItem().Fields.Select(f => f.Name).ShouldBe(fields.Split(' '));

    [Theory]
    [InlineData("Table tennis: players, matches with the two players and the sets won by each", "firstPlayerSets", "secondPlayerSets")]
    [InlineData("Football cup: teams with a coach, games with both teams, date and the goals scored by each", "homeTeamGoals",
        "awayTeamGoals")]
    public void Two_of_what_is_kept_are_two_links_with_a_value_of_each(string request, string first, string second)
    {
        var game = Model(request).Entities[^1];
        game.Relations.Count.ShouldBe(2);
        game.Relations.Select(r => r.Target).Distinct().ShouldHaveSingleItem();
        game.Fields.ShouldContain(f => f.Name == first && f.Type == FieldType.Integer);
        game.Fields.ShouldContain(f => f.Name == second && f.Type == FieldType.Integer);
    }

    [Theory]
    [InlineData("Our flat share (Mia, Jonas and Lou) wants to write down who paid for what.", "Expense", "paidBy", "mia jonas lou")]
    [InlineData("Our allotment group (Ana, Piet, Ingrid) wants to write down who watered which bed and when.", "Watering", "wateredBy",
        "ana piet ingrid")]
    public void Persons_who_are_listed_are_the_choices_of_who_did_it(string request, string thing, string field, string values) =>
        Model(request).Entities.Single(e => e.Name == thing).Fields.Single(f => f.Name == field).Values.ShouldBe(values.Split(' '));

    [Theory]
    [InlineData("For every plant I want to record waterings and repottings with the date.", "Repotting")]
    [InlineData("For every boiler I want to record descalings and inspections with the date.", "Descaling")]
    public void What_verbs_become_is_no_slip(string request, string thing) =>
        Model(request).Entities.ShouldContain(e => e.Name == thing);

    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull();
}
