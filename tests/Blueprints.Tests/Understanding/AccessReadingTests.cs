using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Who may do what, in the words of a request.</summary>
public sealed class AccessReadingTests
{
    [Theory]
    [InlineData("A list of boats with name and seats. Only the boatman adds boats.", "Boat", Deed.Create, "boatman")]
    [InlineData("A list of boats with name and seats. Only the boatman adds boats.", "Boat", Deed.Delete, "boatman")]
    [InlineData("A fire brigade app with members (name, rank) and trainings (topic, date). Only the commander can enter trainings.",
        "Training", Deed.Create, "commander")]
    [InlineData("choir app with members. Only the conductor may add members.", "Member", Deed.Create, "conductor")]
    [InlineData("A bakery app with cakes (name, price) and orders (customer, date). Only admins may delete orders.", "Order", Deed.Delete,
        "administrator")]
    public void Gives_a_right_to_a_role_alone(string request, string thing, Deed deed, string role)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();
        Permissions.Of(model, model.Entities.Single(e => e.Name == thing), deed).ShouldBe([role]);
        model.Roles.ShouldNotBeNull()[0].Name.ShouldBe(role);
        model.Auth.ShouldNotBeNull().OneOwner.ShouldBeFalse();
        model.Entities.ShouldNotContain(e => e.Label == role);
        model.Wishes.ShouldNotBeNull().ShouldNotContain(w => w.NotDone != null && w.Words.Contains("Only", StringComparison.Ordinal));
    }

    [Fact]
    public void Lets_everyone_send_what_only_a_role_reads()
    {
        var model = RequestReader
            .Read("Feedback box. Anyone can write a message anonymously. Only the manager can read the messages.").Model.ShouldNotBeNull();
        var thing = model.Entities.Single();
        Permissions.Of(model, thing, Deed.Create).ShouldBe([Permission.Everyone]);
        Permissions.Of(model, thing, Deed.Read).ShouldBe(["manager"]);
        Permissions.Of(model, thing, Deed.Delete).ShouldBe(["manager"]);
        model.Auth.ShouldNotBeNull().Required.ShouldBeFalse();
    }

    [Fact]
    public void Leaves_own_rows_to_each_and_all_of_them_to_the_manager()
    {
        var model = RequestReader.Read("Time tracking. Employees log hours on projects of clients. Each employee only sees his own hours, "
            + "the manager sees everything.").Model.ShouldNotBeNull();
        var entry = model.Entities.Single(e => e.Owner == Ownership.Private);
        Permissions.Of(model, entry, Deed.Read).ShouldBe([Permission.RowOwner, "manager"]);
        Permissions.Of(model, entry, Deed.Update).ShouldBe([Permission.RowOwner]);
    }

    [Fact]
    public void Leaves_to_who_may_only_look_nothing_but_looking()
    {
        var model = RequestReader.Read("A plan of lessons with date and room. Pupils may only look, the office enters.").Model
            .ShouldNotBeNull();
        var lesson = model.Entities.Single();
        Permissions.Of(model, lesson, Deed.Read).ShouldBe(["office", "pupil"]);
        Permissions.Of(model, lesson, Deed.Create).ShouldBe(["office"]);
    }

    [Theory]
    [InlineData("A list of boats with name and seats.")]
    [InlineData("A vet app: animals with name. The vet should be able to record visits with date and findings.")]
    [InlineData("A recipe app with login. Users can only see their own recipes.")]
    public void Tells_nobody_apart_who_was_not_told_apart(string request) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Roles.ShouldBeNull();
}
