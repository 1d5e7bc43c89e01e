using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Which rows come first.</summary>
public sealed class OrderTests
{
    [Theory]
    [InlineData("an app that keeps my cigars, sorted by price, highest first", "Cigar", "price", true)]
    [InlineData("gadget tracker with name and price, cheapest first", "Gadget", "price", false)]
    [InlineData("show the heaviest gadgets first: gadgets with name and weight", "Gadget", "weight", true)]
    [InlineData("gadget tracker with name and weight. Show the lightest gadgets at the top.", "Gadget", "weight", false)]
    [InlineData("a list of gadgets in alphabetical order", "Gadget", "name", false)]
    [InlineData("gadget tracker with name, height and price, sorted by height in descending order", "Gadget", "height", true)]
    [InlineData("gadget tracker with name and score, least score first", "Gadget", "score", false)]
    [InlineData("todo list, most overdue first", "Task", "dueDate", false)]
    [InlineData("gadget tracker with name, oldest first", "Gadget", SortOrder.Created, false)]
    [InlineData("a swimming app where swimmers log swims with distance and time, and the fastest are shown first", "Swim", "time", false)]
    [InlineData("a list of gadgets with name and price, dearest first", "Gadget", "price", true)]
    [InlineData("gadgets with name and height, sorted by height", "Gadget", "height", false)]
    [InlineData("Gadgets with name and state (missing, borrowed, there). Show the missing ones first.", "Gadget", "state", false)]
    [InlineData("Gadgets with name and state (fine, worn, broken). The broken ones on top.", "Gadget", "state", true)]
    public void A_wish_sorts_the_list_and_adds_nothing(string request, string entity, string field, bool descending)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull(request);

        model.Entities.Single(e => e.Name == entity).Order.ShouldBe(new SortOrder(field, descending), model.Summary);
        model.Entities.ShouldAllBe(e => e.Fields.All(f => !f.Name.Contains("irst")) && !e.Name.Contains("First"));
    }

    [Theory]
    [InlineData("gadget tracker with name, tallest first")]
    [InlineData("gadget tracker with name, sorted by magnificence")]
    public void What_nothing_can_be_sorted_by_is_said(string request)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        model.Entities.ShouldHaveSingleItem().Order.ShouldBeNull();
        model.Assumptions.ShouldContain(a => a.Contains("nothing that is kept to sort by", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_follows_its_field()
    {
        var model = RequestReader.Read("gadget tracker with name and price, cheapest first").Model!;

        var renamed = FollowUpReader.Read(model, "rename price to value").Change!.After;
        var removed = FollowUpReader.Read(model, "remove the price").Change!.After;

        renamed.Entities[0].Order.ShouldBe(new SortOrder("value", false));
        removed.Entities[0].Order.ShouldBeNull();
    }

    [Fact]
    public void What_is_sorted_so_already_is_said()
    {
        var model = RequestReader.Read("gadget tracker with name and price").Model!;

        var read = FollowUpReader.Read(model, "newest first");

        read.Intent.ShouldBe(Intent.Conversation);
        read.Notes.ShouldHaveSingleItem().ShouldContain("already");
    }
}
