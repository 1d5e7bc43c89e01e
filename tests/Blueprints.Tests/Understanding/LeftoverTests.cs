using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Nothing that was asked goes unmentioned.</summary>
public sealed class LeftoverTests
{
    [Theory]
    [InlineData("a gadget shop for our carnival", "carnival")]
    [InlineData("a todo list and the neighbours' hedgehogs", "hedgehogs")]
    [InlineData("we breed ferrets and need an app to keep invoices", "ferrets")]
    public void A_noun_that_came_to_nothing_is_named(string request, string noun)
    {
        var model = Model(request);

        model.Wishes!.ShouldContain(w => !w.IsDone && w.Words.Contains(noun, StringComparison.Ordinal), string.Join('\n', model.Wishes!));
    }

    [Theory]
    [InlineData("build a recipe app with title, ingredients and cooking time")]
    [InlineData("a blog with comments")]
    [InlineData("please make an expense tracker with categories for my family")]
    [InlineData("an app where volunteers sign up for shifts at events")]
    [InlineData("track plants and the room each stands in")]
    [InlineData("gadget tracker with name and price, cheapest first")]
    [InlineData("I need a simple web app to manage customers and their orders")]
    [InlineData("Build a book tracker. Each book has an author, isbn and status (to read, reading, finished).")]
    [InlineData("10 minute timer with a start button")]
    public void What_was_used_is_not_named(string request) =>
        Model(request).Wishes!.ShouldAllBe(w => w.IsDone);

    [Theory]
    [InlineData("recipe app", "only the owner can edit a recipe", "no accounts")]
    [InlineData("blog with comments and login", "only the author can edit a post", "already")]
    [InlineData("a shop with products and orders", "send an email when an order ships", "sent by themselves")]
    [InlineData("todo app", "filter tasks by priority", "part of every application")]
    [InlineData("todo app", "shortest tasks first", "nothing to sort tasks by")]
    public void A_change_that_cannot_be_made_says_why_and_adds_nothing(string first, string followUp, string why)
    {
        var read = FollowUpReader.Read(Model(first), followUp);

        read.Change.ShouldBeNull();
        read.Notes.ShouldHaveSingleItem().ShouldContain(why);
    }

    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull(request);
}
