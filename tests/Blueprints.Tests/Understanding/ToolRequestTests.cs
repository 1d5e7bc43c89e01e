using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What requests for games, toys and clocks say about them.</summary>
public sealed class ToolRequestTests
{
    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull(request);

    private static ToolOptions Options(string request) => Model(request).Tools.ShouldHaveSingleItem().Options;

    [Theory]
    [InlineData("egg timer with buttons for soft (4 minutes), medium (6 minutes) and hard (9 min)", "Soft=240 Medium=360 Hard=540")]
    [InlineData("a tea timer with presets for green tea 2 minutes, black tea 4 minutes and herbal 8 minutes",
        "Green tea=120 Black tea=240 Herbal=480")]
    [InlineData("a kitchen timer: 90 seconds for espresso, 4 minutes for toast", "Espresso=90 Toast=240")]
    [InlineData("timer with presets of 1, 3 and 10 minutes", "1 minute=60 3 minutes=180 10 minutes=600")]
    [InlineData("egg timer with buttons for soft, medium and hard, that beeps when done", "Soft=300 Medium=420 Hard=600")]
    public void Presets_have_names_and_lengths(string request, string presets) =>
        string.Join(' ', Options(request).Presets.ShouldNotBeNull(request).Select(p => $"{p.Label}={p.Seconds}")).ShouldBe(presets);

    [Theory]
    [InlineData("Tabata timer: 20 seconds work, 10 seconds rest, 8 rounds", 20, 10, 8)]
    [InlineData("interval timer with 45 seconds exercise and 15 seconds rest, 10 rounds", 45, 15, 10)]
    [InlineData("a pomodoro timer with 50 minutes of work and a 10 minute break", 3000, 600, null)]
    [InlineData("pomodoro 50/10", 3000, 600, null)]
    public void Rounds_have_work_and_rest(string request, int work, int rest, int? rounds)
    {
        var options = Options(request);
        ((options.Minutes ?? 0) * 60 + (options.Seconds ?? 0)).ShouldBe(work);
        ((options.BreakMinutes ?? 0) * 60 + (options.BreakSeconds ?? 0)).ShouldBe(rest);
        options.Rounds.ShouldBe(rounds);
    }

    [Theory]
    [InlineData("spin the wheel with the names Anna, Ben, Carla and Dora", "Anna|Ben|Carla|Dora")]
    [InlineData("a prize wheel with pizza, movie night, ice cream and homework pass", "Pizza|Movie night|Ice cream|Homework pass")]
    [InlineData("memory with the words cat, dog, bird and fish", "Cat|Dog|Bird|Fish")]
    [InlineData("wheel of names with sound, a list of winners and bright colors", null)]
    public void What_was_listed_stands_in_the_tool_unless_the_tool_has_it_anyway(string request, string? items) =>
        (Options(request).Items is { } listed ? string.Join('|', listed) : null).ShouldBe(items);

    [Theory]
    [InlineData("roll two dice", 2, null)]
    [InlineData("dice roller with 3 twenty-sided dice", 3, 20)]
    [InlineData("a d12 dice roller", null, 12)]
    [InlineData("a raffle that draws five winners", 5, null)]
    [InlineData("divide names into 3 teams", 3, null)]
    [InlineData("put my students in groups of 5", 5, null)]
    [InlineData("a 4x4 tic tac toe", null, 4)]
    [InlineData("memory game with 10 pairs of fruit", null, 10)]
    [InlineData("a 6x6 memory with vehicles", null, 18)]
    [InlineData("a page with lottery numbers from 1 to 45, five different ones", 5, null)]
    public void Numbers_are_those_of_the_request(string request, int? count, int? size)
    {
        Options(request).Count.ShouldBe(count);
        Options(request).Size.ShouldBe(size);
    }

    [Fact]
    public void A_big_board_has_a_picture_for_each_of_its_pairs()
    {
        var options = Model("a 6x6 memory with vehicles").Tools.ShouldHaveSingleItem().Options;

        options.Items!.Distinct().Count().ShouldBe(18);
        options.Items!.ShouldContain("🚂 train");
    }

    [Theory]
    [InlineData("countdown to our wedding on 12 June 2027", "2027-06-12", "Wedding")]
    [InlineData("a page that counts down the days until 24 December", "12-24", null)]
    [InlineData("Christmas countdown", "12-25", "Christmas")]
    [InlineData("countdown to the launch party on March 3rd, 2028 at 6:30 pm", "2028-03-03T18:30", "Launch party")]
    [InlineData("countdown to my retirement", null, "Retirement")]
    public void A_countdown_leads_to_a_date(string request, string? date, string? title)
    {
        Options(request).Date.ShouldBe(date);
        Options(request).ItemsLabel.ShouldBe(title);
    }

    [Fact]
    public void Questions_have_answers_with_the_right_one_first()
    {
        const string request = "A quiz for my class. What is 3 x 4? 7, 12 (correct), 14. Who wrote Hamlet? Shakespeare. "
            + "Where is Oslo? Norway.";
        Options(request).Questions!.Select(q => $"{q.Text} {string.Join('|', q.Answers)}").ShouldBe([
            "What is 3 x 4? 12|7|14", "Who wrote Hamlet? Shakespeare|12|Norway", "Where is Oslo? Norway|12|Shakespeare"]);
    }

    [Theory]
    [InlineData("Make a quiz about birds with multiple choice questions. Visitors answer 5 questions and see how many were right.", 3,
        5, false)]
    [InlineData("quiz for my chemistry class: I enter questions with three answers and mark the right one, a list of the best scores", 2,
        null, true)]
    [InlineData("a pub quiz where I type questions with the right answer and two wrong ones, results per team", 2, null, true)]
    public void A_quiz_asks_what_people_enter(string request, int wrong, int? round, bool scored)
    {
        var model = Model(request);
        var quiz = model.Tools.ShouldHaveSingleItem();
        var questions = model.Entities[0];

        (quiz.Kind, quiz.Options.Source, quiz.Options.Count).ShouldBe((ToolKind.Quiz, questions.Name, round));
        quiz.Options.Answers!.Count.ShouldBe(wrong + 1);
        questions.Fields.Select(f => f.Name).ShouldBe(["question", .. quiz.Options.Answers]);
        model.Entities.Skip(1).Select(e => e.Name).ShouldBe(scored ? ["Score"] : []);
        model.Wishes!.ShouldAllBe(w => w.IsDone);
    }

    [Theory]
    [InlineData("snake with a high score list with names", "Points", true)]
    [InlineData("a reaction test that saves the results with names", "Milliseconds", false)]
    [InlineData("minesweeper with a leaderboard", "Seconds", false)]
    public void Results_are_kept_with_names_where_that_is_asked_for(string request, string label, bool greatestFirst)
    {
        var model = Model(request);
        var score = model.Entities.ShouldHaveSingleItem();
        score.Fields.Select(f => f.Label).ShouldBe(["Name", label]);
        score.Order.ShouldBe(new SortOrder("points", greatestFirst));
        model.Tools.ShouldHaveSingleItem().Options.Scores.ShouldBe(score.Name);
        model.Wishes!.ShouldAllBe(w => w.IsDone);
    }

    [Theory]
    [InlineData("A raffle for our summer party: type in the names, draw three winners, with confetti", "confetti")]
    [InlineData("tic tac toe online against friends on other phones", "online", "other phones")]
    [InlineData("a wheel of names that texts the winner", "texts")]
    [InlineData("Hangman where my brother types a secret word", "secret word")]
    [InlineData("six dice, press a die to keep it: hold dice between throws", "hold")]
    [InlineData("egg timer with buttons for soft and hard that turns off the stove", "stove")]
    public void What_no_tool_does_is_named(string request, params string[] words)
    {
        var model = Model(request);
        model.Entities.ShouldBeEmpty();
        foreach (var word in words)
        {
            model.Wishes!.Where(w => !w.IsDone).ShouldContain(w => w.Words.Contains(word, StringComparison.Ordinal), request);
        }
    }

    [Theory]
    [InlineData("A page where I type in names and it spins a wheel and picks a random winner.")]
    [InlineData("egg timer with buttons for soft, medium and hard, that beeps when done")]
    [InlineData("noughts and crosses for two players or against the computer, with a score")]
    [InlineData("a memory game with animals for my kids that counts the moves")]
    [InlineData("classic snake with a high score, arrow keys and swipe")]
    [InlineData("hangman game with the words elephant, giraffe and crocodile")]
    [InlineData("rock, paper, scissors against the computer, best of five")]
    [InlineData("metronome from 40 to 220 bpm with tap tempo")]
    [InlineData("drum machine with kick, snare and hi-hat")]
    [InlineData("a drawing board for kids with colors, brush size and save as picture")]
    [InlineData("A scoreboard for our card game night with Anna, Ben and Carla")]
    [InlineData("chess clock 5 minutes with 3 seconds increment")]
    [InlineData("A tool where teachers type in their students and draw a random one, without drawing anybody twice")]
    public void What_a_tool_does_is_told_as_kept(string request) => Model(request).Wishes!.ShouldAllBe(w => w.IsDone);

    [Theory]
    [InlineData("a club app with members and a wheel that picks one of them", "Member")]
    [InlineData("keep track of our volunteers with name and phone, and a random picker that draws one of the volunteers", "Volunteer")]
    public void A_tool_beside_things_takes_its_names_from_them(string request, string source)
    {
        var model = Model(request);
        model.Entities.ShouldContain(e => e.Name == source);
        model.Tools.ShouldHaveSingleItem().Options.Source.ShouldBe(source);
    }
}
