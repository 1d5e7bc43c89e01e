using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What is gone through one after the other.</summary>
public sealed class PlayerReadingTests
{
    [Theory]
    [InlineData("decks with cards that have a front and a back; show the front, I flip the card and say whether I knew it", "Card", "back")]
    [InlineData("vocabulary trainer: words with translation and language, I want to learn them one after another", "Word", "translation")]
    [InlineData("flashcards with question and answer for my anatomy exam", "Flashcard", "answer")]
    public void Cards_are_turned_over(string request, string of, string turned)
    {
        var view = Player(request);

        (view.Of, view.Options.Turned).ShouldBe((of, turned));
    }

    [Theory]
    [InlineData("A workout app: exercises with name and seconds, it counts down each and goes to the next", "Exercise", "seconds")]
    [InlineData("checklists with name. Each step has a text and a hint. One goes through the steps one by one.", "Step", null)]
    public void Steps_follow_each_other_by_a_click_or_by_their_time(string request, string of, string? seconds)
    {
        var view = Player(request);

        (view.Of, view.Options.Seconds, view.Options.Turned).ShouldBe((of, seconds, null));
    }

    [Theory]
    [InlineData("A checklist app for our airfield: checklists with steps, before each flight one goes through the steps", "steps")]
    [InlineData("Products with name, price and instructions. New staff should go through the instructions step by step.", "instructions")]
    public void A_text_is_gone_through_by_its_lines(string request, string lines) => Player(request).Options.Lines.ShouldBe(lines);

    [Theory]
    [InlineData("a list of birthday cards with occasion and price")]
    [InlineData("recipes with ingredients and steps")]
    public void Nothing_is_gone_through_unasked(string request) =>
        (RequestReader.Read(request).Model!.Views ?? []).ShouldNotContain(v => v.Kind == ViewKind.Player);

    private static AppView Player(string request)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();
        AppModelValidator.Validate(model).ShouldBeEmpty();
        return model.Views.ShouldNotBeNull().Where(v => v.Kind == ViewKind.Player).ShouldHaveSingleItem();
    }
}
