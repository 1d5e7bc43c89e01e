using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Which rows come first by what is computed, and what of today is shown.</summary>
public sealed class RankingReadingTests
{
    [Theory]
    [InlineData("A darts list: players with name and points. Show a table of the standings sorted by points.", "Player", "points", true)]
    [InlineData("A customer list: customers with name, orders of a customer with date and amount. A leaderboard by amount.", "Customer",
        "totalAmount", true)]
    [InlineData("A film list: films with title, votes of a film with voter and date. Rank the films with most votes.", "Film",
        "numberOfVotes",
        true)]
    [InlineData("A golf list: players with name and strokes. Ranking by fewest strokes.", "Player", "strokes", false)]
    public void A_ranking_has_places_and_is_sorted_by_them(string request, string thing, string by, bool descending)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();
        var entity = model.Entities.Single(e => e.Name == thing);

        entity.Order.ShouldBe(new SortOrder(by, descending));
        entity.Computed.ShouldNotBeNull().ShouldContain(c => c.Name == "place");
        model.Wishes!.ShouldContain(w => w.IsDone && w.By.Contains($"{thing}.place"));
    }

    [Fact]
    public void Results_are_worth_points_for_both_who_play()
    {
        var model = RequestReader.Read("A chess list: members with name, games of a member with date and result (1-0, draw, 0-1). A win "
            + "gives 3 points, a draw 1. Show a table of the standings sorted by points.").Model.ShouldNotBeNull();
        var member = model.Entities.Single(e => e.Name == "Member");
        member.Order.ShouldBe(new SortOrder("points", true));
        member.Computed.ShouldNotBeNull().Single(c => c.Name == "points").Expression.ShouldContain("then 3 else");
        model.Entities.Single(e => e.Name == "Game").Relations.Count(r => r.Target == "Member").ShouldBe(2);
        model.Wishes!.ShouldContain(w => w.IsDone && w.Words.Contains("win gives", StringComparison.Ordinal));
    }

    [Fact]
    public void Those_of_today_come_first()
    {
        var model = RequestReader.Read("A salon app: customers with name; appointments with customer, date and note. Show today's "
            + "appointments first.").Model.ShouldNotBeNull();
        model.Entities.Single(e => e.Name == "Appointment").Order.ShouldNotBeNull().FromToday.ShouldBeTrue();
        model.Wishes!.ShouldContain(w => w.IsDone && w.Criterion.Contains("those of today first", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_due_is_told_on_the_start_page()
    {
        var model = RequestReader.Read("A task list with title, due date and done. Show what is due this week.").Model.ShouldNotBeNull();
        var condition = model.Entities.SelectMany(e => e.Conditions ?? []).ShouldHaveSingleItem();
        (condition.When, condition.Alert).ShouldBe(("dueDate in this week", true));
    }

    [Theory]
    [InlineData("Tasks also need a deadline, and overdue tasks should be marked", "Task.isOverdue")]
    [InlineData("show the number of tasks per project", "Project.numberOfTasks")]
    public void A_later_message_adds_what_is_computed_and_marked(string message, string part)
    {
        var model = RequestReader.Read("build a project tracker with projects and tasks").Model.ShouldNotBeNull();
        var change = FollowUpReader.Read(model, message).Change.ShouldNotBeNull();
        Wish.IsPart(change.After, part).ShouldBeTrue(string.Join("; ", change.Edits.Select(e => e.Sentence)));
    }
}
