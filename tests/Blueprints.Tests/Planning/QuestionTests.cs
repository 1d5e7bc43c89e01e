using Catalyst.Brains;

namespace Catalyst.Blueprints.Tests.Planning;

/// <summary>Catalyst asks once when less than what matters was understood; an answer always leads on.</summary>
public sealed class QuestionTests
{
    private const string Puzzling = "build a kettle tracker. It should snurf wibblets into grompy zorbles. People can garble the flumph, "
        + "and twizzle every quaffle";

    private static readonly BlueprintBrain Brain = new(new FakePack());

    [Fact]
    public async Task What_was_understood_less_than_it_matters_is_asked_about()
    {
        var answer = await SayAsync(Puzzling, []);

        answer.Intent.ShouldBe(Intent.Unclear);
        answer.Reply.ShouldContain("kettle");
        answer.Reply.ShouldContain("wibblets");
        answer.Reply.ShouldContain("1. ");
        answer.Reply.ShouldContain("2. ");
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("ok, go on")]
    [InlineData("just leave it out")]
    [InlineData("1")]
    public async Task Consent_builds_what_was_understood_and_says_what_is_left_out(string consent)
    {
        var answer = await SayAsync(consent, await AskedAsync());

        answer.Intent.ShouldBe(Intent.Build);
        answer.Request.ShouldBe(Puzzling);
        answer.Reply.ShouldContain("Not done");
        answer.Reply.ShouldContain("wibblets");
    }

    [Fact]
    public async Task A_description_is_read_together_with_the_request()
    {
        var answer = await SayAsync("each kettle has a name, a material and a price", await AskedAsync());

        answer.Intent.ShouldBe(Intent.Build);
        answer.Reply.ShouldContain("material");
        answer.Request.ShouldNotBeNull().ShouldStartWith(Puzzling);
    }

    [Theory]
    [InlineData("each kettle has a name and a material; show the newest first")]
    [InlineData("Please give every kettle a name and a material.")]
    [InlineData("The kettle page should start with the name, then the material. People write a note below it.")]
    public async Task A_description_that_says_what_to_do_is_still_one(string description)
    {
        var answer = await SayAsync(description, await AskedAsync());

        answer.Intent.ShouldBe(Intent.Build);
        answer.Request.ShouldNotBeNull().ShouldStartWith(Puzzling);
    }

    [Theory]
    [InlineData("build a todo app with due dates")]
    [InlineData("please make me a todo app with due dates")]
    public async Task Another_request_takes_the_place_of_the_first(string request)
    {
        var answer = await SayAsync(request, await AskedAsync());

        answer.Intent.ShouldBe(Intent.Build);
        answer.ProjectName.ShouldBe("Todo App");
        answer.Reply.ShouldNotContain("wibblets");
    }

    [Theory]
    [InlineData("a barge log with name and length, and warn me when a barge is late")]
    [InlineData("track puppets with name, maker and price; show the average price per maker")]
    [InlineData("a recipe app with login where users can rate recipes")]
    public async Task What_is_understood_and_not_built_is_told_and_not_asked(string request) =>
        (await SayAsync(request, [])).Intent.ShouldBe(Intent.Build);

    [Fact]
    public async Task A_task_that_came_without_a_conversation_plans_what_was_understood()
    {
        var plan = (await Brain.PlanAsync(
            new PlanRequest(new Subject(Guid.Empty, "Kettles", "kettles", Puzzling), 8), CancellationToken.None)).Value;

        plan.Wishes.ShouldNotBeNull().ShouldContain(w => !w.IsDone && w.Words.Contains("wibblets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Criteria_are_in_the_words_of_the_request()
    {
        var plan = (await Brain.PlanAsync(
            new PlanRequest(new Subject(Guid.Empty, "Barges", "barges", "a barge log with name and length, with login"), 8),
            CancellationToken.None)).Value;

        var criteria = plan.Features.SelectMany(f => f.AcceptanceCriteria).ToList();
        criteria.ShouldContain(c => c.Contains("barge log with name", StringComparison.Ordinal));
        criteria.ShouldContain(c => c.Contains("length", StringComparison.Ordinal));
        criteria.ShouldNotContain(c => c.Contains("created, listed, changed and deleted", StringComparison.Ordinal));
        foreach (var done in plan.Wishes.ShouldNotBeNull().Where(w => w.IsDone))
        {
            criteria.ShouldContain(c => c.Contains(done.Words, StringComparison.Ordinal), done.Words);
        }
    }

    [Fact]
    public async Task The_default_answer_is_an_answer()
    {
        var question = await SayAsync(Puzzling, []);

        var answer = await SayAsync(question.DefaultAnswer.ShouldNotBeNull(), await AskedAsync());

        answer.Intent.ShouldBe(Intent.Build);
        answer.Request.ShouldBe(Puzzling);
    }

    [Theory]
    [InlineData("undo the last change", Intent.Undo)]
    [InlineData("please undo that", Intent.Undo)]
    [InlineData("undo", Intent.Undo)]
    [InlineData("can you take back the last change", Intent.Undo)]
    [InlineData("go back to the previous version", Intent.Undo)]
    [InlineData("redo", Intent.Redo)]
    [InlineData("please redo the change", Intent.Redo)]
    [InlineData("undo the undo, do not undo it", Intent.Redo)]
    [InlineData("add an undo count to barges", Intent.Change)]
    public async Task Going_back_and_forward_are_told_from_changes(string message, Intent intent)
    {
        const string request = "a barge log with name and length";
        var first = await SayAsync(request, []);

        (await SayAsync(message, [], new Discussed(first.Brief, request, true, false))).Intent.ShouldBe(intent);
    }

    private static async Task<IReadOnlyList<string>> AskedAsync() =>
        ["user: " + Puzzling, "assistant: " + (await SayAsync(Puzzling, [])).Reply];

    private static async Task<Interpretation> SayAsync(string message, IReadOnlyList<string> history, Discussed? discussed = null) =>
        (await Brain.InterpretAsync(new InterpretationRequest(message, history, discussed), CancellationToken.None)).Value;
}
