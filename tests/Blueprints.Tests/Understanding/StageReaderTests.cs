using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Stages through which things move, and the board that shows them.</summary>
public sealed class StageReaderTests
{
    [Theory]
    [InlineData("a job application tracker with a board: wishlist, applied, interview, offer, rejected", "job application",
        "wishlist applied interview offer rejected")]
    [InlineData("a sales pipeline with deals that move through lead, contacted, proposal, won and lost", "deal",
        "lead contacted proposal won lost")]
    [InlineData("a board with to order, ordered, arrived for our library purchases", "library purchase", "to_order ordered arrived")]
    [InlineData("an order tracker for a bakery where orders go from new to baking to ready to picked up", "order",
        "new baking ready picked_up")]
    [InlineData("track my repairs on a board with the columns waiting, in work, ready", "repair", "waiting in_work ready")]
    [InlineData("a todo app with status todo, doing, done", "task", "todo doing done")]
    [InlineData("a chore list where every chore is either open, started or done", "chore", "open started done")]
    [InlineData("a kanban board for our costume workshop with columns received, being sewn, waiting for fabric, done", "card",
        "received being_sewn waiting_for_fabric done")]
    public void Stages_are_read_in_their_order(string request, string thing, string stages)
    {
        var moving = RequestReader.Read(request).Model.ShouldNotBeNull().Entities.ShouldHaveSingleItem();

        moving.Label.ShouldBe(thing);
        var field = moving.Fields.Single(f => f.Name == moving.Stages);
        field.Values.ShouldBe(stages.Split(' '));
        (field.Required, field.Default).ShouldBe((true, $"\"{stages.Split(' ')[0]}\""));
        moving.Fields.ShouldNotContain(f => f.Type == FieldType.Boolean, "the last stage says what a tick would");
    }

    [Theory]
    [InlineData("a board game collection with title and players")]
    [InlineData("an app for a school board with members and meetings")]
    [InlineData("a bug tracker with priority and status")]
    [InlineData("a plant list with name, status, location and notes")]
    [InlineData("a recipe app with steps and ingredients")]
    public void What_moves_through_nothing_has_no_board(string request) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Entities.ShouldAllBe(e => e.Stages == null);

    [Fact]
    public void A_board_with_its_columns_and_the_dragging_are_wishes_that_are_kept()
    {
        const string request = "a kanban board for repairs with the columns waiting, in work, ready. Cards are moved by drag and drop";
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        var wishes = model.Wishes!.Where(w => w.By.Any(part => part.EndsWith(".status", StringComparison.Ordinal))).ToList();
        wishes.ShouldContain(w => w.Words.Contains("waiting, in work, ready", StringComparison.Ordinal));
        wishes.ShouldContain(w => w.Words.Contains("drag and drop", StringComparison.Ordinal));
        wishes[0].Criterion.ShouldContain("is moved to another by dragging it");
    }

    [Fact]
    public void A_board_without_columns_is_one_of_those_that_people_make_themselves()
    {
        var model = RequestReader.Read("a kanban board").Model.ShouldNotBeNull();

        model.Entities.Select(e => e.Label).ShouldBe(["board", "column", "card"]);
    }

    [Fact]
    public void Any_words_around_stages_give_a_valid_model_or_none()
    {
        string[] words =
        [
            "board", "kanban", "with", "columns", "to do", ",", "done", "from", "goes", "to", "through", "for our", "things", "status", ".",
        ];
        var requests = Gen.Elements(words).ListOf().Select(list => "track repairs " + string.Join(' ', list));
        Prop.ForAll(requests.ToArbitrary(), text =>
            RequestReader.Read(text).Model is not { } model || AppModelValidator.Validate(model).Count == 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Stages_in_parentheses_are_those_of_what_stands_before()
    {
        var model = RequestReader.Read("A simple crm with companies, contacts, deals (value, stage: lead, offer, won, lost), "
            + "pipeline board").Model.ShouldNotBeNull();
        model.Entities.Where(e => e.Stages is not null).ShouldHaveSingleItem().Name.ShouldBe("Deal");
    }

    [Fact]
    public void Columns_are_no_bars() =>
        RequestReader.Read("A garage list: jobs with title, date and hours. Statuses: planned, in progress, ready, picked up - as columns.")
            .Model!.Views.ShouldBeNull();
}
