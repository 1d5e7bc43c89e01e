using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What a request says is done with things becomes buttons, in many wordings and of any things.</summary>
public sealed class ActionReadingTests
{
    private const string Cheeses = "Build an app with cheeses (name, weight, price). ";
    private const string Faults = "Build an app with faults (place, description). ";
    private const string Trips = "Build an app with trip requests (traveller, first day, last day). ";

    [Theory]
    [InlineData(Faults + "The caretaker can mark them as repaired.", "Fault", "Mark as repaired", "not repaired", "repaired = true")]
    [InlineData(Faults + "A fault can be marked as dealt with.", "Fault", "Mark as dealt with", "not dealtWith", "dealtWith = true")]
    [InlineData(Trips + "The boss approves or rejects them.", "TripRequest", "Approve",
        "decision <> \"approved\" and decision <> \"rejected\"", "decision = \"approved\"")]
    [InlineData("Build an app with cacti (name, shelf). A button 'watered' sets last watered to today.", "Cactus", "Watered",
        "lastWatered is none or lastWatered < today", "lastWatered = today")]
    [InlineData("Build an app with tools and members. Members borrow tools. Members can return the tool.", "Loan", "Return",
        "returnedOn is none", "returnedOn = today")]
    [InlineData("Build an app with wines (name, bottles). When I open one, the number of bottles goes down by one.", "Wine", "Open one",
        "bottles >= 1", "bottles = bottles - 1")]
    public void What_is_done_with_a_thing_is_a_button(string request, string thing, string label, string when, string sets)
    {
        var action = Entity(request, thing).Actions.ShouldNotBeNull().First(a => a.Label == label);

        action.When.ShouldBe(when);
        action.Sets.Select(s => $"{s.Member} = {s.Expression}").ShouldBe([sets]);
    }

    [Fact]
    public void What_is_sold_is_taken_from_what_is_there_and_never_more()
    {
        var request = Cheeses + "When I sell a piece, the weight must go down, and I cannot sell more than is there.";
        var action = Entity(request, "Cheese").Actions.ShouldHaveSingleItem();

        action.Label.ShouldBe("Sell");
        action.Asks.ShouldBe(new AskedAmount("weight", true));
        RequestReader.Read(request).Model!.Wishes!.Single(w => w.Words.Contains("than is there", StringComparison.Ordinal)).By
            .ShouldContain($"Cheese.{action.Name}");
    }

    [Fact]
    public void A_row_can_be_chosen_by_chance() =>
        Entity("Build an app with recipes (title, ingredients). Pick one at random.", "Recipe").Actions.ShouldHaveSingleItem().Draws
            .ShouldBeTrue();

    [Fact]
    public void What_a_list_ticks_off_needs_no_button_beside_it() =>
        Entity("todo app where I can mark tasks as done", "Task").Actions.ShouldBeNull();

    [Fact]
    public void An_action_of_any_thing_leaves_a_model_that_can_be_built()
    {
        var things = Gen.Elements("glider", "loom", "sauna", "telescope", "piano", "cabin");
        var deeds = Gen.Elements("Mark a {0} as clean.", "The owner approves or rejects it.", "People can like a {0}.", "Draw a winner.",
            "A button 'polished' sets last polished to today.", "When I use one, the stock goes down.", "Guests can return the {0}.",
            "The staff can confirm them.", "Pick a {0} at random.", "We check in guests.");
        var requests = from thing in things
                       from deed in deeds
                       from other in deeds
                       select $"Build an app with {thing}s (name, stock). "
                           + string.Format(System.Globalization.CultureInfo.InvariantCulture, $"{deed} {other}", thing);
        Prop.ForAll(requests.ToArbitrary(), request =>
        {
            var model = RequestReader.Read(request).Model.ShouldNotBeNull();
            AppModelValidator.Validate(model).ShouldBeEmpty();
            model.Wishes!.SelectMany(w => w.By).ShouldAllBe(part => Wish.IsPart(model, part));
        }).QuickCheckThrowOnFailure();
    }

    private static Entity Entity(string request, string name) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Entities.First(e => e.Name == name);
}
