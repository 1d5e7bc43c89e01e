using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Changes;

/// <summary>What a first request may ask an application to do can be asked of one that is there.</summary>
public sealed class PartChangeTests
{
    [Theory]
    [InlineData("a canoe hire: canoes with name; bookings with customer, canoe and day", "no canoe can be booked twice on the same day")]
    [InlineData("a van pool: vans with plate; trips with driver, van and day", "a van must not be booked twice on one day")]
    public void A_rule_is_added_and_everything_else_stays(string request, string message)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        var read = FollowUpReader.Read(model, message);

        var change = read.Change.ShouldNotBeNull(string.Join(' ', read.Notes));
        change.Edits.ShouldHaveSingleItem().Kind.ShouldBe(EditKind.AddPart);
        var (before, after) = (Booked(change.Before), Booked(change.After));
        (after.Rules ?? []).Count.ShouldBe((before.Rules ?? []).Count + 1);
        after.Fields.Select(f => f.Name).ShouldBe(before.Fields.Select(f => f.Name));
        change.After.Wishes.ShouldNotBeNull().ShouldContain(w => w.IsDone && w.Words == message);
        change.After.Entities.Where(e => e.Name != after.Name).Select(e => (e.Name, e.Fields, e.Rules)).ShouldBe(
            change.Before.Entities.Where(e => e.Name != before.Name).Select(e => (e.Name, e.Fields, e.Rules)));
    }

    [Fact]
    public void What_is_held_to_already_is_told()
    {
        var model = RequestReader.Read("a canoe hire: canoes with name; bookings with customer, canoe and day").Model.ShouldNotBeNull();
        var ruled = FollowUpReader.Read(model, "no canoe can be booked twice on the same day").Change.ShouldNotBeNull().After;

        var again = FollowUpReader.Read(ruled, "no canoe can be booked twice on the same day");

        again.Change.ShouldBeNull();
        again.Notes.ShouldContain(n => n.Contains("already", StringComparison.Ordinal));
    }

    private static Entity Booked(AppModel model) => model.Entities.Single(e => e.Fields.Any(f => f.Name == "day"));
}
