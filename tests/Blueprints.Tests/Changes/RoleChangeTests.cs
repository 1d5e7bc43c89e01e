using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Changes;

/// <summary>Who may do what can be said of an application that is there, with accounts or without.</summary>
public sealed class RoleChangeTests
{
    [Theory]
    [InlineData("a recipe app with login", "only admins may delete recipes", Deed.Delete)]
    [InlineData("a canoe list with name and length", "only the caretaker can add canoes", Deed.Create)]
    [InlineData("a tool list with name and place, with login", "only the boss may edit tools", Deed.Update)]
    public void A_right_of_one_role_is_kept_and_everything_entered_stays(string request, string message, Deed deed)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        var read = FollowUpReader.Read(model, message);

        var after = read.Change.ShouldNotBeNull(string.Join(' ', read.Notes)).After;
        after.Auth.ShouldNotBeNull();
        var who = after.Entities[0].May.ShouldNotBeNull().Single(p => p.Deeds.Contains(deed)).Who;
        who.ShouldNotContain(Permission.SignedIn);
        after.Roles.ShouldNotBeNull().Select(r => r.Name).ShouldContain(who[0]);
        after.Entities.Select(e => (e.Name, e.Fields.Count)).ShouldBe(model.Entities.Select(e => (e.Name, e.Fields.Count)));
        after.Wishes.ShouldNotBeNull().ShouldContain(w => w.IsDone && w.Words == message);
        AppModelValidator.Validate(after).ShouldBeEmpty();
        FollowUpReader.Read(after, message).Change.ShouldBeNull();
    }

    [Fact]
    public void A_second_role_is_added_to_those_that_are_there()
    {
        var model = RequestReader.Read("A gym list: courses with title and day. Only the manager may delete courses.")
            .Model.ShouldNotBeNull();

        var after = FollowUpReader.Read(model, "only trainers may add courses").Change.ShouldNotBeNull().After;

        after.Roles.ShouldNotBeNull().Select(r => r.Name).ShouldBe(["manager", "trainer", "member"]);
        after.Entities[0].May.ShouldNotBeNull().ShouldContain(p => p.Deeds.Contains(Deed.Create) && p.Who.Contains("trainer"));
    }
}
